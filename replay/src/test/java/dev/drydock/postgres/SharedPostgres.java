package dev.drydock.postgres;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lends one started server per major to all tests of this JVM; each stops with the JVM. */
public final class SharedPostgres {

    private static final Map<Integer, PostgresServer> SERVERS = new ConcurrentHashMap<>();

    private SharedPostgres() {}

    /** Returns the running server of the major, starting it for the first caller; never close it. */
    public static PostgresServer server(int major) {
        return SERVERS.computeIfAbsent(
                major, wanted -> EmbeddedPostgres.withMaven().start(wanted));
    }
}
