package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The file of a rule's page, with what only its tests and its document want to know. */
record PageFile(String text) {

    /** The longest name first: SHARE ROW EXCLUSIVE is not ROW EXCLUSIVE. */
    private static final Pattern MODE = Pattern.compile(Arrays.stream(LockMode.values())
            .map(LockMode::toString)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|")));

    static PageFile of(Rule<?> rule) {
        try (InputStream in = rule.getClass().getResourceAsStream(rule.id() + ".md")) {
            return new PageFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value of the front matter, or nothing where it has no such key. */
    String matter(String key) {
        Matcher line = Pattern.compile("(?m)^" + key + ":[ \t]*(.*?)[ \t]*$").matcher(frontMatter());
        return line.find() ? line.group(1) : "";
    }

    /** The good blocks that are marked as safe rewrites of a bad one. */
    List<String> rewrites() {
        return Pattern.compile("(?ms)^```sql good rewrite\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** The lock modes that the front matter names. */
    Set<LockMode> modes() {
        return MODE.matcher(matter("lock"))
                .results()
                .map(MatchResult::group)
                .map(name -> LockMode.ofManualName(name).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String frontMatter() {
        return text.substring("---\n".length(), end());
    }

    private int end() {
        return text.indexOf("\n---\n") + 1;
    }
}
