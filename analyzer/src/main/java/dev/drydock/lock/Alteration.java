package dev.drydock.lock;

import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.Name;
import dev.drydock.sql.TableAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One ALTER TABLE of a known table.
 *
 * @param mode the lock that the strongest of its actions needs: all of them take it
 */
record Alteration(Claims claims, AlterTable statement, Table table, LockMode mode) {

    /** The table and, unless ONLY was written, all below it. */
    List<Table> family() {
        return statement.only() ? List.of(table) : claims.family(table);
    }

    /** Takes the statement's lock on all below the table too. */
    void lockFamily() {
        family().forEach(member -> claims.lock(member.name(), mode));
    }

    Optional<TableColumn> column(String name) {
        return table.column(name);
    }

    void lockReferenced(Name written, LockMode wanted) {
        Table referenced = claims.table(written);
        if (referenced == null) {
            claims.lockWritten(written, wanted);
        } else {
            claims.lockFamily(referenced, wanted);
        }
    }

    /** The constraints that the same statement drops: drops come first (measured, 13 to 18). */
    Set<String> dropped() {
        return others(DropConstraint.class).map(DropConstraint::name).collect(Collectors.toSet());
    }

    <A extends TableAction> Stream<A> others(Class<A> type) {
        return statement.actions().stream().filter(type::isInstance).map(type::cast);
    }

    boolean atLeast(int major) {
        return claims.atLeast(major);
    }
}
