package dev.drydock.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Looks for what a server may have left: directories, and processes that work in them. */
final class Traces {

    private Traces() {}

    static Machine machineWithScratchesIn(Path directory) {
        var here = Machine.current();
        return new Machine(here.platform(), here.user(), here.cache(), here.repository(), directory);
    }

    static List<Path> scratches(Path parent) throws IOException {
        try (var found = Files.list(parent)) {
            return found.filter(each -> each.getFileName().toString().startsWith("drydock-"))
                    .toList();
        }
    }

    /** Processes, backends and watchdog included, started with the directory on their command line or below one such. */
    static List<ProcessHandle> processes(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("-D " + directory.toAbsolutePath()))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    /** The only server below the directory, as its pid file says. */
    static ProcessHandle postmaster(Path parent) throws IOException {
        return ProcessHandle.of(Long.parseLong(pidFile(parent).get(0))).orElseThrow();
    }

    /** The id of the System V segment of the only server below the directory. */
    static String systemVSegment(Path parent) throws IOException {
        return pidFile(parent).get(6).strip().split(" +")[1];
    }

    /** The ids of all System V segments of this machine. */
    static List<String> systemVSegments() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/sysvipc/shm"))) {
            return lines.skip(1).map(line -> line.strip().split(" +")[1]).toList();
        }
    }

    private static List<String> pidFile(Path parent) throws IOException {
        return Scratch.lines(scratches(parent).get(0).resolve("cluster").resolve("data"));
    }

    /** Waits for the condition and tells whether it came true in time. */
    static boolean within(Duration limit, BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }
}
