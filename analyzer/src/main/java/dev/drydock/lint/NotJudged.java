package dev.drydock.lint;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Severity;
import dev.drydock.sql.Body;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.DynamicSql;
import dev.drydock.sql.Element;
import dev.drydock.sql.Span;
import dev.drydock.sql.Unrecognized;
import java.util.ArrayList;
import java.util.List;

/** Says which SQL no rule can judge. */
final class NotJudged {

    static final String ID = "statement-not-judged";

    private NotJudged() {}

    /** What is not judged of a statement or an action. */
    static List<Diagnostic> in(Element element, Migration migration) {
        if (element instanceof Unrecognized unknown) {
            return unrecognized(unknown, migration);
        }
        return element instanceof DoBlock block ? block(block.body(), migration) : List.of();
    }

    private static List<Diagnostic> block(Body body, Migration migration) {
        List<Diagnostic> found = new ArrayList<>();
        for (DynamicSql dynamic : body.dynamic()) {
            String leading = dynamic.leading().strip();
            found.add(of(
                    dynamic.span(),
                    "this statement is not judged: EXECUTE, its SQL is put together when it runs"
                            + (leading.isEmpty() ? "" : "; it begins with " + leading),
                    migration));
        }
        body.problem()
                .ifPresent(problem -> found.add(
                        of(problem.span(), "from here on the block is not judged: " + problem.message(), migration)));
        return found;
    }

    private static List<Diagnostic> unrecognized(Unrecognized unknown, Migration migration) {
        boolean reported = migration.up().sql().errors().stream()
                .anyMatch(error -> error.span().start() >= unknown.span().start()
                        && error.message().equals(unknown.why()));
        return reported
                ? List.of()
                : List.of(of(
                        unknown.span(),
                        "this statement is not judged: " + unknown.keywords() + ", " + unknown.why(),
                        migration));
    }

    private static Diagnostic of(Span span, String message, Migration migration) {
        Finding finding = Finding.at(span, message).help("read it yourself, with the locks of its manual page in mind");
        return Diagnostic.of(finding, ID, Severity.INFO, migration);
    }
}
