package dev.drydock.junit;

import dev.drydock.migration.Migration;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.Replayer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One database that migrations are replayed in, one at a time, each of them once. */
@SuppressWarnings("deprecation")
final class Rehearsal implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final Replayer replayer;
    private final Map<String, Replay> results = new HashMap<>();

    private Rehearsal(Replayer replayer) {
        this.replayer = replayer;
    }

    /** The rehearsal that all tests with the same key share. */
    static Rehearsal of(ExtensionContext context, RehearsalKey key) {
        Servers servers = Servers.of(context);
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Rehearsal.class))
                .getOrComputeIfAbsent(key, absent -> open(servers, absent), Rehearsal.class);
    }

    private static Rehearsal open(Servers servers, RehearsalKey key) {
        return new Rehearsal(
                Replayer.open(servers.start(key.major()), key.migrations().history(), ReplayOptions.of(key.data())));
    }

    synchronized Replay replay(Migration migration) {
        return results.computeIfAbsent(migration.version(), version -> replayer.replay(migration));
    }

    @Override
    public synchronized void close() {
        replayer.close();
    }
}
