package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and returns what it said. */
final class Command {

    private static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private Command() {}

    /**
     * What a program left.
     *
     * @param exitCode its exit code; not zero either if it had to be killed
     * @param text its standard output and standard error
     */
    record Output(int exitCode, String text) {

        /** Returns the last lines that are not blank, on one line and without control characters. */
        String lastLines(int count) {
            var lines = text.lines().filter(line -> !line.isBlank()).toList();
            return String.join("; ", lines.subList(Math.max(0, lines.size() - count), lines.size()))
                    .replaceAll("\\p{Cntrl}+", " ");
        }
    }

    /** Runs the program with nothing in its environment but the search path and plain English messages. */
    static Output run(List<String> line, Path directory, Duration deadline) {
        var builder = new ProcessBuilder(line);
        plainEnvironment(builder.environment());
        return run(builder.directory(directory.toFile()), deadline);
    }

    /** Runs the prepared program; it and its children are killed at the deadline. */
    static Output run(ProcessBuilder builder, Duration deadline) {
        builder.redirectErrorStream(true).redirectInput(new File("/dev/null"));
        try {
            var process = builder.start();
            CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> kill(process));
            var text = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            return new Output(127, e.getMessage());
        } catch (InterruptedException e) {
            throw interrupted(builder.command().get(0));
        }
    }

    /** Leaves only what a program needs, so that no variable of the build changes or reaches the server. */
    static void plainEnvironment(Map<String, String> environment) {
        var path = environment.getOrDefault("PATH", DEFAULT_PATH);
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
    }

    static DrydockException interrupted(String subject) {
        Thread.currentThread().interrupt();
        return new DrydockException(
                "The thread was interrupted while it waited for %s. Run it again.".formatted(subject));
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
