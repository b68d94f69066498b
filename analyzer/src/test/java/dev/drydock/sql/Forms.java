package dev.drydock.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The forms of statements in the test resources, one a line, under the records that they must become. */
final class Forms {

    static final List<String> FILES = List.of("forms.sql", "more-forms.sql");

    private Forms() {}

    /**
     * One form.
     *
     * @param sql without its semicolon
     * @param records the statement's, then its actions'
     */
    record Form(String sql, String... records) {

        @Override
        public String toString() {
            return sql;
        }
    }

    static Stream<Form> all() {
        return FILES.stream().flatMap(file -> of(text(file)).stream());
    }

    static List<Form> of(String text) {
        List<Form> forms = new ArrayList<>();
        String records = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("--> ")) {
                records = line.substring(4);
            } else if (line.endsWith(";")) {
                forms.add(new Form(line.substring(0, line.length() - 1), records.split(" ")));
            }
        }
        return forms;
    }

    static String text(String file) {
        try (InputStream in = Forms.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
