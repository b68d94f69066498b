package dev.drydock.postgres;

import dev.drydock.DrydockException;
import dev.drydock.postgres.Command.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An initialised data directory with the settings of a replay; nothing runs on it yet. */
record Cluster(Installation installation, LaunchUser user, Scratch scratch, String adminPassword) {

    static final String ADMIN = "drydock_admin";

    /** Creating a cluster and starting it take a second; a crowded machine may need this long. */
    static final Duration DEADLINE = Duration.ofSeconds(60);

    /**
     * What a replay depends on, given to the server whatever its default is.
     *
     * <p>The first three skip waiting for the disk: the server is thrown away. No parallel workers, so that the counters of
     * scans are exact. No autovacuum, because its worker holds SHARE UPDATE EXCLUSIVE and gives way only after
     * deadlock_timeout (1 s): a migration that meets it would seem slow at random.
     *
     * <p>wal_level is {@code replica}, the default of 13 to 18 (manual, "Write Ahead Log"), because with {@code minimal} a table
     * that is rewritten or made in the same transaction is not logged. Dynamic shared memory is files of the data
     * directory, which go with it: a segment of the operating system outlives a server that is killed. Each line of the log
     * begins with the time in milliseconds and the backend, for {@link ServerLog}.
     */
    static final Map<String, String> SETTINGS = settings();

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fsync", "off");
        settings.put("synchronous_commit", "off");
        settings.put("full_page_writes", "off");
        settings.put("wal_level", "replica");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "1h");
        settings.put("shared_buffers", "256MB");
        settings.put("dynamic_shared_memory_type", "mmap");
        settings.put("max_locks_per_transaction", "256");
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("max_parallel_maintenance_workers", "0");
        settings.put("autovacuum", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] ");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        return Collections.unmodifiableMap(settings);
    }

    /** Runs initdb: UTF-8, locale C, scram for all connections, one superuser with a random password. */
    static Cluster create(Installation installation, LaunchUser user, Scratch scratch) throws IOException {
        var password = Password.random();
        var cluster = new Cluster(installation, user, scratch, password.text());
        var passwordFile = scratch.cluster().resolve("password");
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            // initdb of 13 reads no line of more than 99 characters (src/bin/initdb/initdb.c, get_su_pwd).
            Files.writeString(passwordFile, installation.major() >= 14 ? password.verifier() : password.text());
            user.own(passwordFile);
            cluster.initialise(passwordFile.toString());
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        var lines = SETTINGS.entrySet().stream()
                .map(setting -> "%s = '%s'%n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining("", "\n", ""));
        Files.writeString(scratch.data().resolve("postgresql.conf"), lines, StandardOpenOption.APPEND);
        return cluster;
    }

    private void initialise(String passwordFile) {
        var output = Command.run(
                user.command(List.of(
                        installation.initdb(),
                        "--pgdata=" + scratch.data(),
                        "--username=" + ADMIN,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--no-locale",
                        "--no-sync")),
                scratch.cluster(),
                DEADLINE);
        if (output.exitCode() != 0) {
            throw new DrydockException(
                    "PostgreSQL %s cannot create a cluster in %s: %s. Check the free space and the permissions there, or name another directory with -Djava.io.tmpdir."
                            .formatted(installation.version(), scratch.directory(), output.lastLines(4)));
        }
    }

    /** Returns what the server has written to its log; the exit code is always 0. */
    Output log() throws IOException {
        return new Output(0, Files.exists(scratch.log()) ? Files.readString(scratch.log()) : "");
    }

    @Override
    public String toString() {
        return "Cluster[" + scratch.data() + "]";
    }
}
