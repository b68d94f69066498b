package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rollback.RollbackProof;
import dev.drydock.rollback.Verdict;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A down script that leaves another schema than there was, or cannot run at all, fails when it is needed most. */
public final class RollbackIncomplete implements Rule<Migration> {

    /** So many differences are told; the report file has all. */
    private static final int TOLD = 3;

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        RollbackProof proof = facts.index().rollback(migration);
        boolean fails = proof.verdict() == Verdict.FAILS;
        if (migration.up().statements().isEmpty() || !fails && proof.verdict() != Verdict.DIFFERS) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        migration.up().statements().get(0).span(),
                        "the down of " + migration.label() + (fails ? " fails: " : " does not restore the schema: ")
                                + told(proof.differences()))
                .help(
                        fails
                                ? "mend the down script, and run it in a test"
                                : "let the down script undo this too, and run both in a test"));
    }

    private static String told(List<String> differences) {
        String first = String.join("; ", differences.subList(0, Math.min(TOLD, differences.size())));
        return differences.size() > TOLD ? first + "; and " + (differences.size() - TOLD) + " more" : first;
    }
}
