package dev.drydock.migration;

import dev.drydock.sql.Span;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.SqlScript;
import dev.drydock.sql.Statement;
import java.nio.file.Path;
import java.util.List;

/**
 * The SQL of one direction of a migration, read, with the way back to the user's file.
 *
 * @param file the file as it is shown to the user, relative to the project where it lies below it
 * @param source the file's content
 * @param text what the tool sends to the server: placeholders replaced, markers removed
 * @param offsets leads from {@code text} back to {@code source}
 * @param sql the statements of {@code text}
 */
public record Script(Path file, String source, String text, OffsetMap offsets, SqlScript sql) {

    /** Reads the statements of a text. */
    public static Script of(Path file, String source, String text, OffsetMap offsets) {
        return new Script(file, source, text, offsets, SqlReader.read(text));
    }

    /** Reads a file that is sent as it is. */
    public static Script of(Path file, String source) {
        return of(file, source, source, OffsetMap.IDENTITY);
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
        return Position.of(source, offsets.toSource(span.start()));
    }

    /** Where a part of the text ends in the user's file: behind its last character. */
    public Position end(Span span) {
        return Position.of(source, offsets.toSourceEnd(span.end()));
    }

    /** {@code path:line:column} of a part of the text. */
    public String location(Span span) {
        return file + ":" + start(span);
    }
}
