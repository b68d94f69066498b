package dev.drydock.verdict;

import dev.drydock.sql.SqlReader;
import dev.drydock.sql.SqlScript;
import dev.drydock.sql.SyntaxError;
import dev.drydock.sql.Unrecognized;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * What somebody says about the grammar of a statement.
 *
 * @param refusal the message of the first error; absent where the statement is accepted
 * @param position where that error is, 1-based and in code points, as the server counts; 0 where nowhere
 */
record Verdict(@Nullable String refusal, int position) {

    static final Verdict ACCEPTED = new Verdict(null, 0);

    /** Asks Drydock's reader, which must also have a record for what it accepts; a psql command is no SQL to it. */
    static Verdict ofReader(String statement) {
        SqlScript script = SqlReader.read(statement);
        List<SyntaxError> errors = script.errors();
        if (errors.isEmpty()) {
            return script.statements().stream()
                    .filter(Unrecognized.class::isInstance)
                    .map(unknown -> new Verdict(((Unrecognized) unknown).why(), 0))
                    .findFirst()
                    .orElse(ACCEPTED);
        }
        SyntaxError first = errors.get(0);
        return new Verdict(
                first.message(), 1 + statement.codePointCount(0, first.span().start()));
    }

    /** Takes what a server answered. */
    static Verdict of(PSQLException answer) {
        var error = answer.getServerErrorMessage();
        return error == null
                ? new Verdict(answer.getMessage(), 0)
                : new Verdict(String.valueOf(error.getMessage()), error.getPosition());
    }

    boolean accepts() {
        return refusal == null;
    }

    @Override
    public String toString() {
        return accepts() ? "accepts" : refusal + " at " + position;
    }
}
