package dev.drydock.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The statements in the test resources, right and wrong ones, as raw material. */
final class Samples {

    private static final List<String> FILES = List.of(
            "alter-table",
            "create-table",
            "dml",
            "expressions",
            "functions",
            "indexes",
            "keywords",
            "lexical",
            "objects",
            "partitions",
            "policies",
            "select",
            "types",
            "utility");

    private Samples() {}

    /** All forms, and all statements on which a server is asked for its verdict. */
    static List<String> all() {
        Stream<String> forms = Forms.all().map(Forms.Form::sql);
        return Stream.concat(forms, FILES.stream().flatMap(Samples::statements)).toList();
    }

    private static Stream<String> statements(String file) {
        String path = "/dev/drydock/verdict/" + file + ".sql";
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("##"))
                    .map(line -> line.replace('¶', '\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
