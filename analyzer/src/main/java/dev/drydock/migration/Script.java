package dev.drydock.migration;

import dev.drydock.sql.Span;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.SqlScript;
import dev.drydock.sql.Statement;
import java.nio.file.Path;
import java.util.List;

/** The SQL of one direction of a migration, read, with the way back to the user's file. */
public final class Script {

    private final Path file;
    private final String source;
    private final String text;
    private final OffsetMap offsets;
    private final SqlScript sql;
    private final Lines lines;

    private Script(Path file, String source, String text, OffsetMap offsets) {
        this.file = file;
        this.source = source;
        this.text = text;
        this.offsets = offsets;
        this.sql = SqlReader.read(text);
        this.lines = new Lines(source);
    }

    /**
     * Reads the statements of a text.
     *
     * @param file the file as it is shown to the user
     * @param source the file's content
     * @param text what the tool makes of it and sends to the server
     * @param offsets leads from {@code text} back to {@code source}
     */
    public static Script of(Path file, String source, String text, OffsetMap offsets) {
        return new Script(file, source, text, offsets);
    }

    /** Reads a file that is sent as it is. */
    public static Script of(Path file, String source) {
        return of(file, source, source, OffsetMap.IDENTITY);
    }

    /** The file as it is shown to the user, relative to the project where it lies below it. */
    public Path file() {
        return file;
    }

    /** The file's content. */
    public String source() {
        return source;
    }

    /** What the tool sends to the server: placeholders replaced, markers removed. */
    public String text() {
        return text;
    }

    /** The way from {@link #text()} back to {@link #source()}. */
    public OffsetMap offsets() {
        return offsets;
    }

    /** What was read from {@link #text()}. */
    public SqlScript sql() {
        return sql;
    }

    /** The statements, in order. */
    public List<Statement> statements() {
        return sql.statements();
    }

    /** The SQL of a part of the text, as the server gets it. */
    public String textOf(Span span) {
        return span.of(text);
    }

    /** Where a part of the text begins in the user's file. */
    public Position start(Span span) {
        return lines.position(offsets.toSource(span.start()));
    }

    /** Where a part of the text ends in the user's file: behind its last character. */
    public Position end(Span span) {
        return lines.position(offsets.toSourceEnd(span.end()));
    }

    /** A line of the user's file by its 1-based number, without its end; empty behind the last one. */
    public String line(int number) {
        return lines.line(number);
    }

    /** {@code path:line:column} of a part of the text. */
    public String location(Span span) {
        return file + ":" + start(span);
    }
}
