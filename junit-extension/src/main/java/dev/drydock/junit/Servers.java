package dev.drydock.junit;

import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The servers of a test run: one for each version, started when it is first needed, stopped at the run's end. */
@SuppressWarnings("deprecation")
final class Servers implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final Map<Integer, PostgresServer> servers = new ConcurrentHashMap<>();

    static Servers of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Servers.class))
                .getOrComputeIfAbsent(Servers.class, type -> new Servers(), Servers.class);
    }

    PostgresServer start(int major) {
        return servers.computeIfAbsent(major, EmbeddedPostgres.withMaven()::start);
    }

    @Override
    public void close() {
        servers.values().forEach(PostgresServer::close);
        servers.clear();
    }
}
