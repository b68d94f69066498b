package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Name;
import dev.drydock.sql.Vacuum;
import java.util.stream.Stream;

/** VACUUM FULL writes the whole table anew while all reads and writes of it wait. */
public final class VacuumFullRewrites implements Rule<Vacuum> {

    @Override
    public Class<Vacuum> subject() {
        return Vacuum.class;
    }

    @Override
    public Stream<Finding> check(Vacuum vacuum, Facts facts) {
        if (!vacuum.full()
                || !vacuum.tables().isEmpty() && vacuum.tables().stream().allMatch(facts::isNew)) {
            return Stream.empty();
        }
        String tables = vacuum.tables().isEmpty() ? "every table, one after the other," : Shown.list(vacuum.tables());
        Finding finding = Finding.at(
                        vacuum.span(),
                        "all rows and indexes of " + tables + " are written anew while all reads and writes wait")
                .help(
                        "VACUUM without FULL makes the room usable again; an online tool such as pg_repack gives it back to the disk");
        return Stream.of(
                vacuum.tables().isEmpty()
                        ? finding
                        : finding.locking(
                                LockMode.ACCESS_EXCLUSIVE, vacuum.tables().toArray(Name[]::new)));
    }
}
