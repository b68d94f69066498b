package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Span;
import dev.drydock.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name of more than 63 bytes is cut: the object is called otherwise than the script says. */
public final class NameTruncated implements Rule<Migration> {

    private static final int LIMIT = 63;
    private static final Pattern LONG = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]{30,}+");

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return migration.up().statements().stream().flatMap(statement -> finding(statement, migration).stream());
    }

    private static Optional<Finding> finding(Statement statement, Migration migration) {
        Set<String> names = WrittenNames.of(statement);
        if (names.stream().noneMatch(name -> bytes(name) >= LIMIT - 3)) {
            return Optional.empty();
        }
        Matcher matcher = LONG.matcher(migration.up().textOf(statement.span()));
        while (matcher.find()) {
            String written = matcher.group();
            boolean cut = bytes(written) > LIMIT;
            String kept = cut ? kept(written, names) : "";
            if (!kept.isEmpty()) {
                int start = statement.span().start() + matcher.start();
                return Optional.of(Finding.at(
                                new Span(start, start + written.length()),
                                "the server calls this " + kept + ": it cuts names at 63 bytes")
                        .help("give it a shorter name, before other code refers to it"));
            }
        }
        return Optional.empty();
    }

    private static String kept(String written, Set<String> names) {
        return names.stream()
                .filter(name -> bytes(name) >= LIMIT - 3 && written.regionMatches(true, 0, name, 0, name.length()))
                .findFirst()
                .orElse("");
    }

    private static int bytes(String name) {
        return name.length() < 16 ? name.length() : name.getBytes(StandardCharsets.UTF_8).length;
    }
}
