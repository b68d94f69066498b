package dev.drydock.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of TOML that the settings of migration tools are written in, as properties: tables, dotted keys, strings,
 * booleans, numbers, and lists of these, whose items are joined by commas. It refuses everything else by its line: text
 * over several lines, inline tables, tables in lists.
 */
final class TomlProperties {

    private static final String KEY = "[A-Za-z0-9_-]+|\"[^\"\\\\\\n]*\"|'[^'\\n]*'";
    private static final Pattern NAME = Pattern.compile("(?:" + KEY + ")(?:[ \\t]*\\.[ \\t]*(?:" + KEY + "))*+");
    private static final Pattern PART = Pattern.compile(KEY);
    private static final Pattern BLANK = Pattern.compile("(?:[ \\t\\r\\n]|#[^\\n]*)*+");
    private static final Pattern LITERAL = Pattern.compile("'([^'\\n]*+)'");
    private static final Pattern BASIC = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");
    private static final Pattern BARE = Pattern.compile("[+-]?[A-Za-z0-9_.:+-]+");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*(?:#[^\\n]*)?\\r?(?:\\n|$)");

    private final String text;
    private final Map<String, String> values = new TreeMap<>();
    private String table = "";
    private int at;

    private TomlProperties(String text) {
        this.text = text;
    }

    /**
     * Reads all entries of a text, by the names of their tables and keys joined by dots.
     *
     * @throws IllegalArgumentException if it is no TOML, or of the part that is not read; the message names the line
     */
    static Map<String, String> read(String text) {
        TomlProperties toml = new TomlProperties(text.startsWith("\uFEFF") ? text.substring(1) : text);
        while (toml.blank() < toml.text.length()) {
            toml.line();
        }
        return toml.values;
    }

    private void line() {
        if (text.startsWith("[[", at)) {
            throw refused();
        }
        if (text.charAt(at) == '[') {
            at++;
            table = name() + ".";
            expect(']');
        } else {
            String key = table + name();
            expect('=');
            spaces();
            String value = text.startsWith("[", at) ? list() : value();
            if (values.put(key, value) != null) {
                throw refused();
            }
        }
        take(LINE_END);
    }

    private String name() {
        spaces();
        String written = take(NAME).group();
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(written);
        while (part.find()) {
            String key = part.group();
            parts.add(key.startsWith("\"") || key.startsWith("'") ? key.substring(1, key.length() - 1) : key);
        }
        return String.join(".", parts);
    }

    private String list() {
        List<String> items = new ArrayList<>();
        at++;
        while (blank() < text.length() && text.charAt(at) != ']') {
            items.add(value());
            blank();
            if (!text.startsWith("]", at)) {
                expect(',');
            }
        }
        expect(']');
        return String.join(",", items);
    }

    private String value() {
        if (text.startsWith("\"\"\"", at) || text.startsWith("'''", at)) {
            throw refused();
        }
        if (text.startsWith("\"", at)) {
            return unescaped(take(BASIC).group(1));
        }
        return text.startsWith("'", at) ? take(LITERAL).group(1) : take(BARE).group();
    }

    private String unescaped(String written) {
        try {
            return written.translateEscapes();
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private void expect(char c) {
        spaces();
        if (at >= text.length() || text.charAt(at) != c) {
            throw refused();
        }
        at++;
    }

    private void spaces() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private int blank() {
        take(BLANK);
        return at;
    }

    private Matcher take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw refused();
        }
        at = matcher.end();
        return matcher;
    }

    private IllegalArgumentException refused() {
        return new IllegalArgumentException(
                "line " + Position.of(text, at).line() + " is not of the part of TOML that is read");
    }
}
