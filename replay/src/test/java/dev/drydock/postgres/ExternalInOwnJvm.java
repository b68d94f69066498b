package dev.drydock.postgres;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A JVM that creates a role and databases on a server of others, says so and lives until its standard input ends. */
final class ExternalInOwnJvm {

    private ExternalInOwnJvm() {}

    /** Starts the JVM and returns when it has created what it wants. */
    static Process start(MarkedDatabase database, String prefix) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ExternalInOwnJvm.class.getName(),
                        database.url(),
                        database.server().adminUser(),
                        Integer.toString(database.major()),
                        prefix))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("SERVER_PASSWORD", database.password());
        var process = builder.start();
        if (process.getInputStream().read() != '!') {
            throw new IOException("The JVM ended without a database");
        }
        return process;
    }

    /** Entry point of the child. */
    public static void main(String[] arguments) throws Exception {
        var source = ExternalPostgres.at(arguments[0], arguments[1], System.getenv("SERVER_PASSWORD"));
        var prefix = arguments[3];
        try (var server = source.start(Integer.parseInt(arguments[2]))) {
            server.createRole(prefix);
            server.createDeclaredRole(prefix + "_app");
            server.createDatabase(prefix, prefix);
            try (var connection = server.connect(prefix, prefix);
                    var statement = connection.createStatement();
                    OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                // A migration may say what it likes about its database.
                statement.execute("COMMENT ON DATABASE " + prefix + " IS 'The shop'");
                statement.execute("GRANT CREATE ON SCHEMA public TO " + prefix + "_app");
                out.write("!".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                System.in.read();
            }
        }
    }
}
