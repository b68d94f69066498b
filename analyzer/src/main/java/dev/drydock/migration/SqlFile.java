package dev.drydock.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a file's text, or says why it is none. */
final class SqlFile {

    private static final int HEAD_BYTES = 8192;

    private SqlFile() {}

    /** The text; a file that is no UTF-8 text adds a problem and yields empty. */
    static Optional<String> read(Path file, MigrationSource source, List<Problem> problems) {
        return read(file, source, StandardCharsets.UTF_8, problems);
    }

    /** The text; a file that is no text of this charset adds a problem and yields empty. */
    static Optional<String> read(Path file, MigrationSource source, Charset charset, List<Problem> problems) {
        String edited = source.edited().get(file.toAbsolutePath().normalize());
        if (edited != null) {
            return Optional.of(edited);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            int nul = text.indexOf('\0');
            if (nul >= 0) {
                problems.add(notText(file, source, charset, Position.of(text, nul)));
                return Optional.empty();
            }
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            problems.add(notText(file, source, charset, new Position(1, 1)));
        } catch (IOException e) {
            problems.add(new Problem(
                    "unreadable-migration",
                    source.shown(file),
                    new Position(1, 1),
                    "The file cannot be read (" + e.getClass().getSimpleName() + ").",
                    "Check that it exists and that you may read it.",
                    Problem.Weight.UNREADABLE));
        }
        return Optional.empty();
    }

    /** The first characters of a file, whatever they are; nothing where it cannot be read. */
    static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static Problem notText(Path file, MigrationSource source, Charset charset, Position position) {
        return new Problem(
                "unreadable-migration",
                source.shown(file),
                position,
                "The file is not " + charset.name() + " text, so no statement in it can be read.",
                "Save it as " + charset.name() + ", or remove it from the migrations if it is not a migration.",
                Problem.Weight.UNREADABLE);
    }
}
