package dev.drydock.postgres;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A JVM that starts a server, says so on its standard output and lives until its standard input ends. */
final class ServerInOwnJvm {

    private ServerInOwnJvm() {}

    /** Starts the JVM and returns when its server is ready. */
    static Process start(Path scratches) throws IOException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + scratches,
                        "-Dmaven.repo.local=" + LocalRepository.current().directory(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServerInOwnJvm.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != '!') {
            throw new IOException("The JVM ended without a server");
        }
        return process;
    }

    /** Entry point of the child. */
    public static void main(String[] arguments) throws IOException {
        try (var server = EmbeddedPostgres.withMaven().start(16);
                var busy = server.connectAdmin("postgres")) {
            var query = new Thread(() -> sleepOn(busy));
            query.setDaemon(true);
            query.start();
            try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                out.write("!".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                System.in.read();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void sleepOn(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_sleep(600)");
        } catch (SQLException e) {
            Thread.currentThread().interrupt();
        }
    }
}
