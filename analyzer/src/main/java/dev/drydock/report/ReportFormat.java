package dev.drydock.report;

import dev.drydock.DrydockException;
import dev.drydock.Spelling;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forms in which lint's findings can be written. */
public enum ReportFormat {
    /** The pictures of the terminal, in {@code lint.txt}. */
    TEXT,
    /** Everything, in {@code lint.json}. */
    JSON,
    /** SARIF 2.1.0, in {@code lint.sarif}. */
    SARIF,
    /** Checkstyle's XML, in {@code lint-checkstyle.xml}. */
    CHECKSTYLE,
    /** Annotations of GitHub, on the standard output. */
    GITHUB;

    /**
     * Reads words parted by commas.
     *
     * @throws DrydockException where one of them is no format
     */
    public static Set<ReportFormat> of(String words) {
        Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
        for (String word : words.split(",")) {
            if (!word.isBlank()) {
                formats.add(one(word.strip()));
            }
        }
        return formats;
    }

    private static ReportFormat one(String word) {
        List<String> known = Arrays.stream(values()).map(ReportFormat::toString).toList();
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new DrydockException("drydock.formats names \"" + Printable.of(word)
                        + "\", which is no format. "
                        + Spelling.suggestion(word, known, "The formats are " + String.join(", ", known) + ".")));
    }

    /** The word that settings use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
