package dev.drydock.benchmarks;

import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.SqlScript;
import dev.drydock.sql.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The .sql files of a folder and of the folders in it, ordered by path.
 *
 * @param texts the content of each file
 */
record Corpus(List<String> texts) {

    Corpus {
        texts = List.copyOf(texts);
    }

    /** Loads at most so many files. */
    static Corpus load(Path folder, int files) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new Corpus(paths.filter(path -> path.toString().endsWith(".sql"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .limit(files)
                    .map(Corpus::text)
                    .toList());
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Splits every text and types its statements. */
    List<SqlScript> read() {
        return texts.stream().map(SqlReader::read).toList();
    }

    /** Applies all statements, in order, to an empty schema. */
    static Schema schema(List<SqlScript> scripts) {
        Schema schema = Schema.empty(ServerVersion.DEFAULT);
        for (SqlScript script : scripts) {
            for (Statement statement : script.statements()) {
                schema = schema.apply(statement);
            }
        }
        return schema;
    }

    static int statements(List<SqlScript> scripts) {
        return scripts.stream().mapToInt(script -> script.statements().size()).sum();
    }

    int characters() {
        return texts.stream().mapToInt(String::length).sum();
    }
}
