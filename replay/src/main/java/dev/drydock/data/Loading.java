package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends the planned rows of several tables at a time, one for each core, a table after those that it references. */
final class Loading implements AutoCloseable {

    /** Fewer rows are sent in one session before another one is opened. */
    private static final long ROWS_FOR_MORE_SESSIONS = 50_000;

    private final Sessions sessions;
    private final @Nullable Supplier<Connection> admin;
    private final FillProgress progress;
    private final ExecutorService workers;

    /**
     * Makes ready for a number of rows.
     *
     * @param first a session that is not used by others before the rows are loaded
     */
    Loading(
            long rows,
            Connection first,
            Supplier<Connection> connections,
            @Nullable Supplier<Connection> admin,
            FillProgress progress) {
        this.sessions = new Sessions(first, connections);
        this.admin = admin;
        this.progress = progress;
        boolean many = rows >= ROWS_FOR_MORE_SESSIONS;
        this.workers =
                Executors.newFixedThreadPool(many ? Runtime.getRuntime().availableProcessors() : 1, Loading::worker);
    }

    /** Loads the tables in this order as far as they depend on each other; the results are by oid. */
    Map<Long, FilledTable> load(List<TablePlan> plans, Filling filling) throws SQLException {
        progress.begins(plans.stream().mapToLong(TablePlan::planned).sum());
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
                    Connection session = sessions.take();
                    left.put(
                            early.shape().oid(),
                            new TableLoader(session, admin).withoutOrphans(early.shape(), refused.shape()));
                    sessions.give(session);
                }
            }
        }
        return left;
    }

    private static @Nullable String reason(Map<Long, FilledTable> filled, TablePlan plan) {
        return Objects.requireNonNull(filled.get(plan.shape().oid())).reason();
    }

    /** The first failure ends all that is under way. */
    private Map<Long, FilledTable> joined(Map<Long, CompletableFuture<FilledTable>> results) throws SQLException {
        Map<Long, FilledTable> filled = new LinkedHashMap<>();
        try {
            for (Map.Entry<Long, CompletableFuture<FilledTable>> result : results.entrySet()) {
                filled.put(result.getKey(), result.getValue().get());
            }
            return filled;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DrydockException("The filling of tables was interrupted. Run it again.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Lost lost) {
                throw lost.reason;
            }
            if (e.getCause() instanceof DrydockException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (filled.size() < results.size()) {
                workers.shutdownNow();
                sessions.abort();
            }
        }
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
        Connection session = sessions.take();
        try {
            TablePlan last = filling.settled(plan, parents);
            return new TableLoader(session, admin).load(last, progress::sent);
        } catch (SQLException e) {
            throw new Lost(e);
        } finally {
            sessions.give(session);
        }
    }

    /** Ends the sessions, after those who still use one. */
    @Override
    public void close() throws SQLException {
        workers.shutdown();
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        sessions.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "drydock-fill");
        thread.setDaemon(true);
        return thread;
    }
}
