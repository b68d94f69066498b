package dev.drydock.migration;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces variables of the environment, written {@code $NAME}, {@code ${NAME}} or {@code ${NAME:-default}}, by the placeholders that
 * are given to Drydock: its own environment is not the one in production.
 */
final class Environment {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:\\{(?<name>[A-Za-z_][A-Za-z0-9_]{0,200})(?::?-(?<otherwise>[^}\\r\\n]{0,200}))?\\}"
                    + "|(?<bare>[A-Za-z_][A-Za-z0-9_]{0,200}))");

    private final Assembly assembly;

    Environment(Assembly assembly) {
        this.assembly = assembly;
    }

    void copy(Excerpt excerpt, int from, int to, Path file) {
        Matcher matcher = VARIABLE.matcher(excerpt.source()).region(from, to);
        int copied = from;
        while (matcher.find()) {
            String bare = matcher.group("bare");
            String name = bare == null ? matcher.group("name") : bare;
            String value = assembly.source().placeholders().getOrDefault(name, matcher.group("otherwise"));
            if (value == null) {
                assembly.unreadable(
                        "placeholder-without-value",
                        file,
                        Position.of(excerpt.source(), matcher.start()),
                        "The variable " + matcher.group() + " has no value.",
                        "Give it one in <placeholders> of the plugin, or with -Ddrydock.placeholders." + name + "=….");
                value = "null";
            }
            excerpt.keep(copied, matcher.start());
            excerpt.replace(matcher.start(), matcher.end(), value);
            copied = matcher.end();
        }
        excerpt.keep(copied, to);
    }
}
