package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project with a folder of migrations in it. */
record Folder(Path root) {

    static final String LOCATION = "db";

    Folder with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Folder with(String file, byte[] content) {
        try {
            Path path = root.resolve(LOCATION).resolve(file).normalize();
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    History read() {
        return read(null, Map.of());
    }

    History read(@Nullable String layout, Map<String, String> placeholders) {
        return Migrations.read(new MigrationSource(root, List.of(root.resolve(LOCATION)), layout, placeholders));
    }

    /** The only migration, of a history without problems. */
    Migration only() {
        History history = read();
        assertThat(history.problems()).isEmpty();
        assertThat(history.migrations()).hasSize(1);
        return history.migrations().get(0);
    }
}
