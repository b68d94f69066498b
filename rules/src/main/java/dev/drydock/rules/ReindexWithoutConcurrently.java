package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Name;
import dev.drydock.sql.Reindex;
import java.util.Optional;
import java.util.stream.Stream;

/** REINDEX without CONCURRENTLY keeps writes waiting, and reads too: planning a query opens every index. */
public final class ReindexWithoutConcurrently implements Rule<Reindex> {

    @Override
    public Class<Reindex> subject() {
        return Reindex.class;
    }

    @Override
    public Stream<Finding> check(Reindex reindex, Facts facts) {
        if (reindex.concurrently() || reindex.kindWord().equals("SYSTEM")) {
            return Stream.empty();
        }
        boolean table = reindex.kindWord().equals("TABLE");
        if (!table && !reindex.kindWord().equals("INDEX")) {
            return Stream.of(finding(reindex, "each of its tables"));
        }
        Optional<Name> known = table
                ? facts.table(reindex.name()).map(Shown::name)
                : facts.schema().tableOfIndex(reindex.name()).map(Shown::name);
        if (known.filter(facts::isNew).isPresent()) {
            return Stream.empty();
        }
        Optional<Fix> fix = Rewrite.concurrently(facts, reindex.span(), reindex.kindWord());
        if (table) {
            return Stream.of(finding(reindex, reindex.name().toString())
                    .locking(LockMode.SHARE, reindex.name())
                    .fix(fix));
        }
        return Stream.of(known.map(name -> finding(reindex, name.toString()).locking(LockMode.SHARE, name))
                .orElseGet(() -> finding(reindex, "its table"))
                .fix(fix));
    }

    private static Finding finding(Reindex reindex, String table) {
        return Finding.at(
                        reindex.span(),
                        "writes to " + table
                                + " wait until the index is built anew, and most reads too: planning a query opens every index")
                .help("REINDEX " + reindex.kindWord() + " CONCURRENTLY " + reindex.name()
                        + ", in a migration of its own outside a transaction");
    }
}
