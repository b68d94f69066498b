package dev.drydock.report;

import dev.drydock.rule.Severity;

/** Colours for a terminal, or none. */
public enum Ink {
    /** ANSI colours. */
    COLOURED,
    /** Plain text. */
    PLAIN;

    private static final String RESET = "\u001B[0m";

    /** The text in the colour of a severity, bold. */
    public String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint("\u001B[1;31m", text);
            case WARNING -> paint("\u001B[1;33m", text);
            case INFO -> paint("\u001B[1;34m", text);
        };
    }

    /** The text in bold. */
    public String bold(String text) {
        return paint("\u001B[1m", text);
    }

    /** The text in the colour of what only frames other text. */
    public String frame(String text) {
        return paint("\u001B[36m", text);
    }

    /** The text in green. */
    public String good(String text) {
        return paint("\u001B[32m", text);
    }

    /** The text in red. */
    public String bad(String text) {
        return paint("\u001B[31m", text);
    }

    private String paint(String colour, String text) {
        return this == PLAIN || text.isEmpty() ? text : colour + text + RESET;
    }
}
