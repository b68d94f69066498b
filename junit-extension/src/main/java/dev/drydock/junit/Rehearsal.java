package dev.drydock.junit;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.replay.HeadStart;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.Replayer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One database that migrations are replayed in, one at a time, each of them once. */
@SuppressWarnings("deprecation")
final class Rehearsal implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final Servers servers;
    private final RehearsalKey key;
    private final Map<String, Replay> results = new HashMap<>();
    private @Nullable Replayer replayer;

    private Rehearsal(Servers servers, RehearsalKey key) {
        this.servers = servers;
        this.key = key;
    }

    /** The rehearsal that all tests with the same key share. */
    static Rehearsal of(ExtensionContext context, RehearsalKey key) {
        Servers servers = Servers.of(context);
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Rehearsal.class))
                .getOrComputeIfAbsent(key, absent -> new Rehearsal(servers, absent), Rehearsal.class);
    }

    /** The first one asked for decides where the rows are needed. */
    private Replayer opened(Migration first) {
        Replayer known = replayer;
        if (known == null) {
            History history = key.migrations().history();
            ReplayOptions options =
                    ReplayOptions.of(key.data()).reporting(FillLog.progress()).under(key.conditions());
            HeadStart start = servers.headStart();
            known = start.pays(history, first, options)
                    ? start.open(key.major(), history, List.of(first), options)
                    : Replayer.open(servers.start(key.major()), history, options);
            replayer = known;
        }
        return known;
    }

    synchronized Replay replay(Migration migration) {
        Replay known = results.get(migration.version());
        if (known == null) {
            known = opened(migration).replay(migration);
            results.put(migration.version(), known);
        }
        return known;
    }

    /** When the rows were made; empty if that was in this run. */
    synchronized Optional<Instant> rowsSince() {
        return Optional.ofNullable(replayer).flatMap(Replayer::rowsSince);
    }

    @Override
    public synchronized void close() {
        if (replayer != null) {
            replayer.close();
        }
    }
}
