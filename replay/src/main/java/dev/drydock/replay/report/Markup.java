package dev.drydock.replay.report;

import dev.drydock.report.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes markup piece by piece, well-formed as HTML and as XML; no text and no value that it is given can become markup.
 *
 * <p>Names of elements and attributes are the program's own. Everything else goes through {@link Printable}, so that
 * nothing from a migration can hide, reorder or break what stands around it.
 */
final class Markup {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Writes to {@code out}, which stays open. */
    Markup(Writer out) {
        this.out = out;
    }

    /** Begins an element; names and values of its attributes alternate. */
    Markup open(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.write('>');
        open.push(element);
        return this;
    }

    /** Ends the element that was begun last. */
    Markup close() throws IOException {
        out.write("</");
        out.write(open.pop());
        out.write('>');
        return this;
    }

    /** Ends the element that was begun last, and the line. */
    Markup end() throws IOException {
        close();
        out.write('\n');
        return this;
    }

    /** An element that can have no content. */
    Markup empty(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.write("/>");
        return this;
    }

    /** An element with text alone. */
    Markup leaf(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    /** Text, escaped. */
    Markup text(String text) throws IOException {
        escape(text);
        return this;
    }

    /** A style sheet of the program's own, as it is. */
    Markup style(String css) throws IOException {
        open("style");
        out.write(css);
        return end();
    }

    private void tag(String element, String... attributes) throws IOException {
        out.write('<');
        out.write(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ');
            out.write(attributes[i]);
            out.write("=\"");
            escape(attributes[i + 1]);
            out.write('"');
        }
    }

    private void escape(String text) throws IOException {
        String printable = Printable.of(text);
        int written = 0;
        for (int i = 0; i < printable.length(); ) {
            int c = printable.codePointAt(i);
            int next = i + Character.charCount(c);
            String escaped = escaped(c);
            if (escaped != null) {
                out.write(printable, written, i - written);
                out.write(escaped);
                written = next;
            }
            i = next;
        }
        out.write(printable, written, printable.length() - written);
    }

    private static @Nullable String escaped(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> c < 0x80 || isText(c) ? null : "\uFFFD";
        };
    }

    /** XML 1.0, 2.2, without what has no shape of its own. */
    private static boolean isText(int c) {
        int type = Character.getType(c);
        return type != Character.SURROGATE && type != Character.FORMAT && (c & 0xFFFE) != 0xFFFE;
    }
}
