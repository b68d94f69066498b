package dev.drydock.replay.report;

import dev.drydock.contents.DataDifference;
import dev.drydock.replay.DataVerdict;
import dev.drydock.replay.Difference;
import dev.drydock.replay.Replay;
import dev.drydock.replay.Rollback;
import dev.drydock.replay.SecondDown;
import dev.drydock.rollback.Verdict;
import java.io.IOException;
import java.util.List;

/** Writes what the way down and up again has shown. */
final class HtmlRollback {

    private static final int MOST_DIFFERENCES = 100;

    private HtmlRollback() {}

    static void write(Replay replay, Markup out) throws IOException {
        Rollback rollback = replay.rollback();
        out.leaf("h3", "Rollback").open("p");
        HtmlSummary.verdict(rollback.verdict(), out);
        out.text(" " + words(rollback.verdict())).text(second(rollback)).end();
        data(rollback.data(), out);
        differences("After the down", rollback.schemaDifferences(), out);
        differences("After the second up", rollback.secondUpDifferences(), out);
    }

    private static void data(DataVerdict data, Markup out) throws IOException {
        Boolean restored = data.restored();
        if (restored != null) {
            out.open("p");
            HtmlSummary.data(data, out);
            out.text(
                            restored
                                    ? " The rows behind the down are those before the up."
                                    : " The rows behind the down are not those before the up.")
                    .end();
        }
        list("Data after the down", texts(data, false), "differences", out);
        list("Data after the down, harmless", texts(data, true), "differences harmless", out);
    }

    private static List<String> texts(DataVerdict data, boolean harmless) {
        return data.differences().stream()
                .filter(difference -> difference.harmless() == harmless)
                .map(DataDifference::text)
                .toList();
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case RESTORES -> "The schema after the down is the one before the up.";
            case DIFFERS -> "The down runs and leaves another schema than there was.";
            case FAILS -> "The down does not run to its end.";
            case MISSING -> "There is no down, and nobody said why.";
            case EMPTY -> "There is a down without a statement, or a word that there is nothing to take back.";
            case UNDECIDED -> "Nothing can be said: the up failed, or its kind of migration has no down.";
            case IRREVERSIBLE -> "The team says that it cannot be taken back.";
        };
    }

    private static String second(Rollback rollback) {
        Boolean equal = rollback.secondUpEqual();
        SecondDown down = rollback.secondDown();
        String up = equal == null
                ? ""
                : equal
                        ? " The second up leaves the schema of the first."
                        : " The second up fails, or leaves another schema than the first.";
        return down == null
                ? up
                : up
                        + switch (down) {
                            case REFUSED -> " A second down fails and leaves nothing.";
                            case HARMLESS -> " A second down changes nothing.";
                            case HARMFUL -> " A second down changes the schema once more.";
                        };
    }

    private static void differences(String when, List<Difference> all, Markup out) throws IOException {
        list(
                when,
                all.stream()
                        .filter(difference -> !difference.harmless())
                        .map(Difference::text)
                        .toList(),
                "differences",
                out);
        list(
                when + ", harmless to every query",
                all.stream().filter(Difference::harmless).map(Difference::text).toList(),
                "differences harmless",
                out);
    }

    private static void list(String when, List<String> differences, String kind, Markup out) throws IOException {
        if (differences.isEmpty()) {
            return;
        }
        out.leaf("h4", when).open("ul", "class", kind);
        for (String difference : differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size()))) {
            out.leaf("li", difference);
        }
        if (differences.size() > MOST_DIFFERENCES) {
            out.leaf("li", "and " + Figures.count(differences.size() - MOST_DIFFERENCES) + " more", "class", "more");
        }
        out.end();
    }
}
