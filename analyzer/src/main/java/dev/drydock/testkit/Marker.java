package dev.drydock.testkit;

import dev.drydock.lint.Diagnostic;

/**
 * A marked part of a line, with what is said of it.
 *
 * @param line counted from 1
 * @param column of the first marked character, counted from 1
 * @param length how many characters are marked
 * @param words of the message; empty where they do not matter
 */
record Marker(int line, int column, int length, String words) implements Comparable<Marker> {

    /**
     * A finding as a marker; of one over several lines, the first is marked.
     *
     * @param above how many lines stand above the finding's script
     */
    static Marker of(Diagnostic found, int above) {
        int onLine = found.excerpt().stripTrailing().length() + 1;
        int end = found.end().line() == found.start().line() ? found.end().column() : onLine;
        int column = found.start().column();
        return new Marker(above + found.start().line(), column, Math.max(1, end - column), found.message());
    }

    /** Tells whether a finding is what this marker expects. */
    boolean matches(Marker found) {
        return line == found.line && column == found.column && length == found.length && found.words.contains(words);
    }

    /** The line of carets. */
    String drawn() {
        return " ".repeat(column - 1) + "^".repeat(length) + (words.isEmpty() ? "" : " " + words);
    }

    @Override
    public int compareTo(Marker other) {
        int byLine = Integer.compare(line, other.line);
        int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
        return byColumn != 0 ? byColumn : words.compareTo(other.words);
    }
}
