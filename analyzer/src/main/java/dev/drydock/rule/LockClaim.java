package dev.drydock.rule;

import dev.drydock.lock.LockMode;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lock that a finding says the server takes.
 *
 * @param mode the strongest on these tables
 * @param tables as the migration writes them; first the one whose rows are read or written
 */
public record LockClaim(LockMode mode, List<Name> tables) {

    public LockClaim {
        tables = List.copyOf(tables);
    }

    /** For instance {@code SHARE ROW EXCLUSIVE on orders, customers}; the schema public is left out. */
    @Override
    public String toString() {
        return mode + " on "
                + tables.stream()
                        .map(name -> "public".equals(name.schema()) ? Name.of(name.name()) : name)
                        .map(Name::toString)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
