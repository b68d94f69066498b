package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running server process and the watchdog that outlives this JVM to stop it.
 *
 * <p>The watchdog is a shell between the JVM and the server. Its standard input is a pipe that only this JVM writes to:
 * each line is the name of a signal for the server, and the end of the input, which comes however the JVM dies, stops the
 * server at once and kills it two seconds later. The shell ends when the server ends. A server that was killed leaves its
 * pid file, whose line 7 is the key and the id of a small System V segment (src/include/utils/pidfile.h): the shell
 * removes that segment, which outlives all processes.
 */
final class Postmaster implements AutoCloseable {

    // Signals: "Shutting Down the Server" in the manual: INT is the fast shutdown, QUIT the immediate one.
    private static final String WATCHDOG = """
            trap '' HUP INT QUIT TERM
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            (
                while read -r signal <&3; do kill -s "$signal" $server; done
                kill -s QUIT $server
                ticks=0
                while [ $ticks -lt 20 ] && kill -s 0 $server; do sleep 0.1; ticks=$((ticks + 1)); done
                kill -s KILL $server
            ) 2>/dev/null &
            guard=$!
            exec 3<&-
            wait $server
            code=$?
            {
                kill -s KILL $guard; wait $guard
                segment=$(sed -n '7s/.* //p' "$3/postmaster.pid") && [ -n "$segment" ] && ipcrm -m "$segment"
            } 2>/dev/null
            exit $code
            """;

    private static final int PORT_ATTEMPTS = 5;

    private final Cluster cluster;
    private final int port;
    private final Process watchdog;
    private final OutputStream signals;

    private Postmaster(Cluster cluster, int port, Process watchdog) {
        this.cluster = cluster;
        this.port = port;
        this.watchdog = watchdog;
        this.signals = watchdog.getOutputStream();
    }

    /** Starts the server on a free port and returns when it accepts connections. */
    static Postmaster start(Cluster cluster) throws IOException {
        for (var attempt = 1; ; attempt++) {
            Files.deleteIfExists(cluster.scratch().log());
            var postmaster = launch(cluster, freePort());
            var ready = false;
            try {
                ready = postmaster.awaitReady();
            } finally {
                if (!ready) {
                    postmaster.close();
                }
            }
            if (ready) {
                return postmaster;
            }
            var log = cluster.log();
            // src/backend/postmaster/postmaster.c: the port was taken between freePort() and now.
            if (attempt == PORT_ATTEMPTS || !log.text().contains("could not create any TCP/IP sockets")) {
                throw new DrydockException(
                        "PostgreSQL %s does not start: %s. Check free memory and the space in %s; if it was only slow, run it again."
                                .formatted(
                                        cluster.installation().version(),
                                        log.text().isBlank() ? "it said nothing" : log.lastLines(6),
                                        cluster.scratch().directory().getParent()));
            }
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return watchdog.isAlive();
    }

    /** Stops the server, by force if it does not obey, and returns when it is gone. */
    @Override
    public void close() {
        try {
            signal("INT");
            if (!watchdog.waitFor(10, TimeUnit.SECONDS)) {
                signals.close();
                watchdog.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            // The shell is gone, and with it the server, or killed below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watchdog.descendants().forEach(ProcessHandle::destroyForcibly);
            watchdog.destroyForcibly();
        }
    }

    private void signal(String name) throws IOException {
        signals.write((name + "\n").getBytes(StandardCharsets.US_ASCII));
        signals.flush();
    }

    private static Postmaster launch(Cluster cluster, int port) throws IOException {
        var server = List.of(
                cluster.installation().postgres(),
                "-D",
                cluster.scratch().data().toString(),
                "-p",
                Integer.toString(port));
        var line = Stream.concat(Stream.of("/bin/sh", "-c", WATCHDOG, "drydock-watchdog"), server.stream());
        var builder = new ProcessBuilder(cluster.user().command(line.toList()));
        Command.plainEnvironment(builder.environment());
        builder.directory(cluster.scratch().cluster().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(cluster.scratch().log().toFile()));
        return new Postmaster(cluster, port, builder.start());
    }

    private boolean awaitReady() throws IOException {
        var deadline = System.nanoTime() + Cluster.DEADLINE.toNanos();
        try {
            while (!isReady(cluster.scratch().data())) {
                if (watchdog.waitFor(5, TimeUnit.MILLISECONDS) || System.nanoTime() - deadline > 0) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            throw Command.interrupted("PostgreSQL to start");
        }
    }

    /** Line 8 of postmaster.pid is the state, "ready" padded with spaces (src/include/utils/pidfile.h). */
    private static boolean isReady(Path data) throws IOException {
        var lines = Scratch.lines(data);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
