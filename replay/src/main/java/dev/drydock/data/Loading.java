package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends the planned rows of several tables at a time, one for each core, a table after those that it references. */
final class Loading implements AutoCloseable {

    private final Supplier<Connection> connections;
    private final @Nullable Supplier<Connection> admin;
    private final FillProgress progress;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Loading::worker);
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Loading(Supplier<Connection> connections, @Nullable Supplier<Connection> admin, FillProgress progress) {
        this.connections = connections;
        this.admin = admin;
        this.progress = progress;
    }

    /** Loads the tables in this order as far as they depend on each other; the results are by oid. */
    Map<Long, FilledTable> load(List<TablePlan> plans, Filling filling) throws SQLException {
        long total = plans.stream().mapToLong(TablePlan::planned).sum();
        progress.begins(total);
        Map<Name, CompletableFuture<FilledTable>> tables = new HashMap<>();
        Map<Long, CompletableFuture<FilledTable>> results = new LinkedHashMap<>();
        for (TablePlan plan : plans) {
            List<CompletableFuture<FilledTable>> parents = plan.shape().foreignKeys().stream()
                    .map(key -> tables.get(key.parent()))
                    .filter(parent -> parent != null)
                    .distinct()
                    .toList();
            CompletableFuture<FilledTable> result = CompletableFuture.allOf(parents.toArray(CompletableFuture[]::new))
                    .thenApplyAsync(
                            unused -> loaded(
                                    plan,
                                    parents.stream()
                                            .map(CompletableFuture::join)
                                            .toList(),
                                    filling),
                            workers);
            tables.put(plan.shape().name(), result);
            results.put(plan.shape().oid(), result);
        }
        try {
            return withoutOrphans(plans, joined(results));
        } finally {
            progress.ends();
        }
    }

    /** Rows that were made for a promise which the server then refused go again. */
    private Map<Long, FilledTable> withoutOrphans(List<TablePlan> plans, Map<Long, FilledTable> filled)
            throws SQLException {
        Map<Long, FilledTable> left = new LinkedHashMap<>(filled);
        for (int late = 1; late < plans.size(); late++) {
            TablePlan refused = plans.get(late);
            boolean empty = refused.rows() != null && reason(left, refused) != null;
            for (TablePlan early : empty ? plans.subList(0, late) : List.<TablePlan>of()) {
                boolean refers = early.shape().foreignKeys().stream()
                        .anyMatch(key -> key.parent().equals(refused.shape().name()));
                if (refers && early.rows() != null && reason(left, early) == null) {
                    try (Connection connection = connections.get()) {
                        left.put(
                                early.shape().oid(),
                                new TableLoader(connection, admin).withoutOrphans(early.shape(), refused.shape()));
                    }
                }
            }
        }
        return left;
    }

    private static @Nullable String reason(Map<Long, FilledTable> filled, TablePlan plan) {
        return Objects.requireNonNull(filled.get(plan.shape().oid())).reason();
    }

    private static Map<Long, FilledTable> joined(Map<Long, CompletableFuture<FilledTable>> results)
            throws SQLException {
        Map<Long, FilledTable> filled = new LinkedHashMap<>();
        try {
            for (Map.Entry<Long, CompletableFuture<FilledTable>> result : results.entrySet()) {
                filled.put(result.getKey(), result.getValue().join());
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof Lost lost) {
                throw lost.reason;
            }
            if (e.getCause() instanceof DrydockException known) {
                throw known;
            }
            throw e;
        }
        return filled;
    }

    /** The server is gone; carries the reason out of a worker. */
    private static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final SQLException reason;

        private Lost(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private FilledTable loaded(TablePlan plan, List<FilledTable> parents, Filling filling) {
        Connection connection = idle.poll();
        try {
            connection = connection == null ? connections.get() : connection;
            TablePlan last = filling.settled(plan, parents);
            return new TableLoader(connection, admin).load(last, progress::sent);
        } catch (SQLException e) {
            throw new Lost(e);
        } finally {
            if (connection != null) {
                idle.push(connection);
            }
        }
    }

    /** Ends the sessions; a filling that failed is awaited first. */
    @Override
    public void close() throws SQLException {
        workers.shutdown();
        try {
            while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        List<SQLException> failures = new ArrayList<>();
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "drydock-fill");
        thread.setDaemon(true);
        return thread;
    }
}
