package dev.drydock.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads goose's convention: {@code 0001_name.sql} with {@code -- +goose Up} and {@code -- +goose Down}.
 *
 * <p>A direction has a transaction of its own, unless {@code -- +goose NO TRANSACTION} stands anywhere in the file; then
 * each statement stands alone.
 */
public final class GooseLayout extends MarkedLayout {

    private static final Pattern MARKER =
            Pattern.compile("(?mi)^--[ \\t]*\\+goose[ \\t]+(?<direction>Up|Down)(?<options>)[ \\t\\r]*$");
    private static final Pattern UNWRAPPED =
            Pattern.compile("(?mi)^--[ \\t]*\\+goose[ \\t]+NO[ \\t]+TRANSACTION[ \\t\\r]*$");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("(?mi)^--[ \\t]*\\+goose[ \\t]+ENVSUB(?:ST)?[ \\t]+(ON|OFF)[ \\t\\r]*$");
    private static final Pattern STATEMENT_BEFORE = Pattern.compile("(?m)^(?![ \\t\\r]*(?:--.*)?$).+");

    /** Creates the layout. */
    public GooseLayout() {
        super("goose", MARKER, "-- +goose Up", Pattern.compile("0*[1-9][0-9]*_.*\\.sql"));
    }

    @Override
    void passOver(Path file, boolean beside, Assembly assembly) {
        if (beside && String.valueOf(file.getFileName()).endsWith(".sql")) {
            refused(file, assembly);
        } else {
            assembly.passOver(file);
        }
    }

    private static void refused(Path file, Assembly assembly) {
        assembly.unreadable(
                "name-refused",
                file,
                new Position(1, 1),
                "goose refuses the folder for the name of this file, which does not begin with a number above 0 and _.",
                "Give the file such a name, or move it to another folder.");
    }

    @Override
    NumberedName named(Path file) {
        return NumberedName.of(file);
    }

    @Override
    TransactionPolicy policy(String text, List<Section> sections, Script script) {
        return UNWRAPPED.matcher(text).find() ? TransactionPolicy.NONE : TransactionPolicy.PER_MIGRATION;
    }

    @Override
    void check(Path file, String text, List<Section> sections, Assembly assembly) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).up() != (i == 0)) {
                assembly.unreadable(
                        "marker-missing",
                        file,
                        Position.of(text, sections.get(i).marker()),
                        "goose refuses a file in which -- +goose Up is not the first of its directions and the only one.",
                        "Write one -- +goose Up and behind it one -- +goose Down.");
            }
        }
        if (STATEMENT_BEFORE
                .matcher(text.substring(0, sections.get(0).marker()))
                .find()) {
            assembly.unreadable(
                    "statement-before-marker",
                    file,
                    new Position(1, 1),
                    "goose refuses a file with statements before -- +goose Up.",
                    "Move them behind the marker.");
        }
    }

    @Override
    void checkScript(Path file, Script script, List<Section> sections, Assembly assembly) {
        new LineSplitting("goose", "+goose").check(file, script, sections, assembly);
    }

    @Override
    void take(Section section, Excerpt excerpt, Path file, Assembly assembly) {
        Matcher matcher = ENVIRONMENT.matcher(excerpt.source());
        boolean on = false;
        int taken = section.from();
        while (matcher.find() && matcher.start() < section.to()) {
            if (matcher.start() >= taken) {
                copy(on, taken, matcher.start(), excerpt, file, assembly);
                taken = matcher.start();
            }
            on = matcher.group(1).equalsIgnoreCase("ON");
        }
        copy(on, taken, section.to(), excerpt, file, assembly);
    }

    private static void copy(boolean on, int from, int to, Excerpt excerpt, Path file, Assembly assembly) {
        if (on) {
            new Environment(assembly).copy(excerpt, from, to, file);
        } else {
            excerpt.keep(from, to);
        }
    }
}
