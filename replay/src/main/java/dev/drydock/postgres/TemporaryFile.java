package dev.drydock.postgres;

import dev.drydock.postgres.ServerLog.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A temporary file that a backend wrote and removed, as the log has it from a role with {@code log_temp_files} = 0.
 *
 * @param backend the process id of the one that removed it
 * @param path below the data directory
 * @param bytes its size at the end
 */
public record TemporaryFile(int backend, String path, long bytes) {

    /** src/backend/storage/file/fd.c, ReportTemporaryFileUsage, the same in 13 to 18. */
    private static final Pattern TEXT = Pattern.compile(
            "LOG: {2}temporary file: path \"(base/pgsql_tmp/[^\"]+|pg_tblspc/[^\"]+)\", size (\\d{1,18})");

    /** Reads an entry of the log; empty if it is about something else. */
    public static Optional<TemporaryFile> of(Entry entry) {
        var text = TEXT.matcher(entry.text());
        return text.matches()
                ? Optional.of(new TemporaryFile(entry.backend(), text.group(1), Long.parseLong(text.group(2))))
                : Optional.empty();
    }

    /** Returns the bytes per backend in the log since a position; a backend without temporary files is not in it. */
    public static Map<Integer, Long> bytes(ServerLog log, long since, Set<Integer> backends) {
        Map<Integer, Long> bytes = new HashMap<>();
        log.read(
                since,
                backends,
                entry -> of(entry).ifPresent(file -> bytes.merge(file.backend, file.bytes, Long::sum)));
        return Map.copyOf(bytes);
    }
}
