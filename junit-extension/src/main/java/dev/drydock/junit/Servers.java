package dev.drydock.junit;

import dev.drydock.postgres.ClusterCache;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.HeadStart;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The servers of a test run: one for each version, started when it is first needed, stopped at the run's end. */
@SuppressWarnings("deprecation")
final class Servers implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final Map<Integer, PostgresServer> servers = new ConcurrentHashMap<>();
    private final EmbeddedPostgres postgres = EmbeddedPostgres.withMaven();
    private final ClusterCache cache;

    private Servers(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        String size = context.getConfigurationParameter("drydock.cacheSize").orElse(ClusterCache.DEFAULT_SIZE);
        cache = ClusterCache.of(size, note -> root.publishReportEntry("drydock", note));
        if (context.getConfigurationParameter("drydock.clearCache", Boolean::parseBoolean)
                .orElse(false)) {
            cache.clear();
        }
    }

    static Servers of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Servers.class))
                .getOrComputeIfAbsent(Servers.class, type -> new Servers(context), Servers.class);
    }

    PostgresServer start(int major) {
        return servers.computeIfAbsent(major, postgres::start);
    }

    /** Opens replayers on servers of their own, with rows that are kept between runs. */
    HeadStart headStart() {
        return HeadStart.of(postgres, cache);
    }

    @Override
    public void close() {
        servers.values().forEach(PostgresServer::close);
        servers.clear();
    }
}
