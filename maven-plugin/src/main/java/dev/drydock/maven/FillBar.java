package dev.drydock.maven;

import dev.drydock.data.FillProgress;
import dev.drydock.data.ProgressText;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import org.apache.maven.plugin.logging.Log;

/** Shows how far the filling of tables is: a bar that moves on a terminal, a line every 10 s elsewhere. */
final class FillBar implements ProgressText.Display {

    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter terminal;

    FillBar(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** A bar if somebody watches, lines for the log otherwise. */
    static FillProgress of(Log log, boolean interactive) {
        Console console = System.console();
        return console != null && interactive && System.getenv("CI") == null
                ? new ProgressText(Duration.ofMillis(200), new FillBar(console.writer()))
                : new ProgressText(Duration.ofSeconds(10), new Lines(log));
    }

    private record Lines(Log log) implements ProgressText.Display {

        @Override
        public void show(double share, String text) {
            log.info("Tables are filled: " + text);
        }

        @Override
        public void clear() {}
    }

    @Override
    public void show(double share, String text) {
        int done = (int) Math.round(share * WIDTH);
        terminal.print(CLEAR_LINE + "[" + "#".repeat(done) + "-".repeat(WIDTH - done) + "] " + text);
        terminal.flush();
    }

    @Override
    public void clear() {
        terminal.print(CLEAR_LINE);
        terminal.flush();
    }
}
