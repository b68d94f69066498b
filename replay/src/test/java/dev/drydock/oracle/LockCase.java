package dev.drydock.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A set-up and a statement.
 *
 * @param family the file that holds it, without its ending
 * @param shared the set-up of its block, which other cases have too
 * @param own what is set up for this case alone, perhaps empty
 */
record LockCase(String family, String shared, String own, String statement) {

    static final List<String> FAMILIES = List.of(
            "columns", "types", "constraints", "tables", "indexes", "partitions", "views", "objects", "queries");

    private static final String BLOCK = "-- set-up";
    private static final String CASES = "-- cases";

    static List<LockCase> all() {
        List<LockCase> all = new ArrayList<>();
        for (String family : FAMILIES) {
            for (String block : text(family + ".sql").split("(?m)^" + BLOCK + "$")) {
                if (!block.isBlank()) {
                    read(family, block, all);
                }
            }
        }
        return all;
    }

    /** In a block each line below the set-up is a case; ";;" ends what is set up for it alone. */
    private static void read(String family, String block, List<LockCase> all) {
        int cases = block.indexOf(CASES);
        String shared = block.substring(0, cases).strip();
        block.substring(cases + CASES.length())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .forEach(line -> {
                    int split = line.lastIndexOf(";;");
                    String own = split < 0 ? "" : line.substring(0, split).replace(";;", ";");
                    all.add(new LockCase(
                            family,
                            shared,
                            own,
                            line.substring(split < 0 ? 0 : split + 2).strip()));
                });
    }

    /** The statements that may differ, each with its reason. */
    static Map<String, String> exceptions() {
        Map<String, String> exceptions = new LinkedHashMap<>();
        text("exceptions.txt").lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int bar = line.lastIndexOf(" | ");
            exceptions.put(line.substring(0, bar), line.substring(bar + 3));
        });
        return exceptions;
    }

    static String text(String file) {
        try (InputStream in = LockCase.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
