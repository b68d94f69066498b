package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddExclusion;
import dev.drydock.sql.Place;
import java.util.stream.Stream;

/** An EXCLUDE constraint builds its index and compares all rows while all reads and writes of the table wait. */
public final class ExclusionConstraintBuildsIndex implements Rule<AddExclusion> {

    @Override
    public Class<AddExclusion> subject() {
        return AddExclusion.class;
    }

    @Override
    public Stream<Finding> check(AddExclusion exclusion, Facts facts) {
        if (exclusion.place() == Place.CREATE_TABLE || facts.isNew(exclusion.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        exclusion.span(),
                        "an index over all rows of " + exclusion.table()
                                + " is built while all reads and writes of it wait, and no way around it exists")
                .help("put it into a new table and move the rows in batches, or plan for the time it takes")
                .locking(LockMode.ACCESS_EXCLUSIVE, exclusion.table()));
    }
}
