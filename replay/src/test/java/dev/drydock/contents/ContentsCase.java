package dev.drydock.contents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A migration with its way back, and what the contents of the shop are like behind both. */
record ContentsCase(String name, String up, String down, List<String> differences, List<String> harmless) {

    private static final Pattern SECTIONS = Pattern.compile(
            "-- case: (.*)\\n-- up\\n([^§]*?)-- down\\n([^§]*?)((?:-- (?:difference|harmless): .*\\n)*)\\n*(?=-- case|$)");
    private static final Pattern EXPECTED = Pattern.compile("-- (difference|harmless): (.*)\\n");

    static Stream<ContentsCase> all(String resource) {
        return SECTIONS.matcher(text(resource)).results().map(ContentsCase::of);
    }

    static String text(String resource) {
        try (InputStream in = ContentsCase.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ContentsCase of(MatchResult match) {
        List<String> differences = new ArrayList<>();
        List<String> harmless = new ArrayList<>();
        EXPECTED.matcher(match.group(4))
                .results()
                .forEach(line -> (line.group(1).equals("harmless") ? harmless : differences).add(line.group(2)));
        return new ContentsCase(match.group(1), match.group(2), match.group(3), differences, harmless);
    }

    @Override
    public String toString() {
        return name;
    }
}
