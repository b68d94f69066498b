package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the files of reports, and names in them the files of migrations. */
final class ReportFile {

    private ReportFile() {}

    /** A writer of UTF-8 that makes the file's folders and writes {@code ?} for what is no text. */
    static Writer open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }

    /** The file of a finding as seen from the top of the repository, with slashes. */
    static String path(Path project, Diagnostic diagnostic) {
        return project.resolve(diagnostic.file()).normalize().toString().replace('\\', '/');
    }
}
