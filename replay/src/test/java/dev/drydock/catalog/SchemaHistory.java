package dev.drydock.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small history of SQL, from a file in which {@code --- name} begins each; behind the name may stand {@code | 15+} or {@code |
 * 13-17}, and {@code | alone} where it cannot run in a transaction.
 *
 * @param name says what it shows
 * @param from the oldest version that takes it
 * @param to the newest
 * @param alone whether it needs a database of its own
 * @param sql the statements
 */
record SchemaHistory(String name, int from, int to, boolean alone, String sql) {

    private static final List<String> FILES = List.of(
            "columns",
            "constraints",
            "drops",
            "indexes",
            "inheritance",
            "names",
            "others",
            "partitions",
            "renames",
            "tables");
    private static final Pattern HEAD = Pattern.compile("(?m)^--- ([^|\\n]+)((?:\\|[^|\\n]+)*)$");

    static List<SchemaHistory> all() {
        List<SchemaHistory> all = new ArrayList<>();
        for (String file : FILES) {
            all.addAll(read(file, text(file)));
        }
        return all;
    }

    static List<SchemaHistory> read(String file, String text) {
        List<SchemaHistory> histories = new ArrayList<>();
        Matcher head = HEAD.matcher(text);
        int start = -1;
        String name = "";
        String marks = "";
        while (head.find()) {
            if (start >= 0) {
                histories.add(of(file + ": " + name, marks, text.substring(start, head.start())));
            }
            name = head.group(1).strip();
            marks = head.group(2);
            start = head.end();
        }
        if (start >= 0) {
            histories.add(of(file + ": " + name, marks, text.substring(start)));
        }
        return histories;
    }

    private static SchemaHistory of(String name, String marks, String sql) {
        int from = 13;
        int to = 99;
        boolean alone = false;
        for (String mark : marks.split("\\|")) {
            String words = mark.strip();
            if (words.equals("alone")) {
                alone = true;
            } else if (words.endsWith("+")) {
                from = Integer.parseInt(words.substring(0, 2));
            } else if (!words.isEmpty()) {
                from = Integer.parseInt(words.substring(0, 2));
                to = Integer.parseInt(words.substring(3));
            }
        }
        return new SchemaHistory(name, from, to, alone, sql);
    }

    private static String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(SchemaHistory.class.getResourceAsStream("histories/" + file + ".sql"), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean runsOn(int major) {
        return from <= major && major <= to;
    }

    @Override
    public String toString() {
        return name;
    }
}
