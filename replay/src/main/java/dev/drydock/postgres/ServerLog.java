package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what backends wrote to the server's log, in constant memory.
 *
 * <p>A backend writes an entry itself, with one write to the end of the file, before it goes on; only then it answers
 * (src/backend/utils/error/elog.c, EmitErrorReport: the log comes before the client; no logging collector runs). So the
 * entries of a statement are there when its answer has reached the client. A temporary file has its entry when it is
 * removed: at the latest at the end of the statement for what writes or defines, of the portal for a SELECT, which in a
 * transaction of the driver's is the next statement or the commit.
 */
public final class ServerLog {

    /** Bytes of an entry that are kept; evidence is shorter, and what follows is the text of some statement. */
    private static final int LONGEST = 16_384;

    private static final Pattern PREFIX = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}) UTC \\[(\\d{1,9})] (.*)", Pattern.DOTALL);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    /**
     * One message.
     *
     * @param time when it was written, in whole milliseconds
     * @param backend the process id, as in {@code pg_backend_pid()}
     * @param text from its level on, as in {@code LOG:  temporary file: …}; lines after the first follow after a newline, and a
     *     long text is cut
     */
    public record Entry(Instant time, int backend, String text) {}

    /**
     * Returns where the log ends now, in bytes.
     *
     * @throws DrydockException if the file cannot be read
     */
    public long position() {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Hands over the entries of these backends since a position, in the order of the log, and returns the position behind the
     * last one. A line that is being written at this moment is left for the next call.
     *
     * @throws DrydockException if the file cannot be read
     */
    public long read(long since, Set<Integer> backends, Consumer<Entry> entries) {
        var end = position();
        if (end <= since) {
            return since;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ).position(since);
                var in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16)) {
            var reading = new Reading(backends, entries);
            var complete = since;
            for (var at = since; at < end; at++) {
                var next = in.read();
                if (next < 0) {
                    break;
                }
                if (next == '\n') {
                    reading.line();
                    complete = at + 1;
                } else {
                    reading.add((byte) next);
                }
            }
            reading.end();
            return complete;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private DrydockException unreadable(IOException e) {
        return new DrydockException(
                "The log of the PostgreSQL server cannot be read: %s. Leave %s alone while a replay runs."
                        .formatted(e, file),
                e);
    }

    /** Puts entries together from lines; those after the first of an entry begin with a tab (elog.c, append_with_tabs). */
    private static final class Reading {

        private final Set<Integer> backends;
        private final Consumer<Entry> entries;
        private final byte[] line = new byte[LONGEST];
        private int length;
        private @Nullable Entry first;
        private final StringBuilder text = new StringBuilder();

        Reading(Set<Integer> backends, Consumer<Entry> entries) {
            this.backends = Set.copyOf(backends);
            this.entries = entries;
        }

        void add(byte next) {
            if (length < LONGEST) {
                line[length++] = next;
            }
        }

        void line() {
            var content = new String(line, 0, length, StandardCharsets.UTF_8);
            length = 0;
            if (!content.startsWith("\t")) {
                end();
                first = entry(content);
                text.append(first == null ? "" : first.text());
            } else if (first != null && text.length() < LONGEST) {
                text.append('\n').append(content, 1, content.length());
            }
        }

        void end() {
            var begun = first;
            if (begun != null) {
                entries.accept(new Entry(begun.time(), begun.backend(), text.toString()));
            }
            first = null;
            text.setLength(0);
        }

        /** Returns null for a line of another backend, or of none. */
        private @Nullable Entry entry(String content) {
            var prefix = PREFIX.matcher(content);
            if (!prefix.matches() || !backends.contains(Integer.parseInt(prefix.group(2)))) {
                return null;
            }
            try {
                var time = LocalDateTime.parse(prefix.group(1), TIME).toInstant(ZoneOffset.UTC);
                return new Entry(time, Integer.parseInt(prefix.group(2)), prefix.group(3));
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }
}
