package dev.drydock.oracle;

import dev.drydock.DrydockException;
import dev.drydock.lock.LockForecast;
import dev.drydock.lock.Session;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Copy;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.CreateView;
import dev.drydock.sql.DeclareCursor;
import dev.drydock.sql.Delete;
import dev.drydock.sql.DetachPartition;
import dev.drydock.sql.Explain;
import dev.drydock.sql.Insert;
import dev.drydock.sql.Merge;
import dev.drydock.sql.Name;
import dev.drydock.sql.RefreshMaterializedView;
import dev.drydock.sql.Select;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Update;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All cases in all variants, forecast and measured on one server.
 *
 * @param major the server's version
 * @param measured the plain cases with what the server showed; where a plan decides what is read, only what is certain
 * @param equal how many were equal, by variant
 * @param refused how many the server refused, by variant
 * @param refusals the plain cases that it refused, each with its reason
 * @param differences what was not equal
 * @param duration how long it all took, in milliseconds
 */
record Comparison(
        int major,
        Map<LockCase, LockForecast> measured,
        Map<Variant, Integer> equal,
        Map<Variant, Integer> refused,
        Map<LockCase, String> refusals,
        List<Difference> differences,
        AtomicLong duration) {

    /** A case in a variant of which forecast and server say different things. */
    record Difference(int major, Variant variant, LockCase one, String what) {

        @Override
        public String toString() {
            return "PostgreSQL " + major + ", " + variant + ", " + one.family() + ": " + one.own() + " ;; "
                    + one.statement() + "\n" + what;
        }
    }

    /** Names mean the same on all servers: the oldest and the newest are asked. */
    private static final Set<Integer> ASKED_FOR_NAMES = Set.of(ServerVersion.OLDEST, ServerVersion.NEWEST);

    /** In which variants a server of this version is asked. */
    static List<Variant> variants(int major) {
        return ASKED_FOR_NAMES.contains(major)
                ? List.of(Variant.values())
                : List.of(Variant.PLAIN, Variant.PARTITIONED);
    }

    /** All cases that this variant concerns, in a database of its own. */
    static Comparison on(int major, Variant variant) {
        Comparison comparison = new Comparison(
                major,
                new LinkedHashMap<>(),
                new EnumMap<>(Variant.class),
                new EnumMap<>(Variant.class),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new AtomicLong());
        long start = System.nanoTime();
        String database = "drydock_lock_oracle_" + variant.name().toLowerCase(Locale.ROOT);
        try (ServerOracle oracle = new ServerOracle(SharedPostgres.server(major), database)) {
            LockCase.all().stream().filter(variant::concerns).forEach(one -> comparison.compare(oracle, one, variant));
        }
        comparison.duration().set((System.nanoTime() - start) / 1_000_000);
        return comparison;
    }

    /** This one, and another one of the same server. */
    Comparison and(Comparison other) {
        measured.putAll(other.measured());
        equal.putAll(other.equal());
        refused.putAll(other.refused());
        refusals.putAll(other.refusals());
        differences.addAll(other.differences());
        duration.addAndGet(other.milliseconds());
        return this;
    }

    long milliseconds() {
        return duration.get();
    }

    private void compare(ServerOracle oracle, LockCase one, Variant variant) {
        String setUp = variant.setUp(one);
        String text = variant.statement(one);
        LockForecast shown;
        try {
            shown = oracle.ask(setUp, text);
        } catch (DrydockException e) {
            refused.merge(variant, 1, Integer::sum);
            if (variant == Variant.PLAIN) {
                refusals.put(one, e.getMessage());
            }
            return;
        }
        Schema schema = Schema.empty(new ServerVersion(major));
        Session session = Session.UNKNOWN;
        for (Statement statement : SqlReader.read(setUp).statements()) {
            schema = schema.apply(statement);
            session = session.after(statement);
        }
        Statement statement = SqlReader.read(text).statements().get(0);
        LockForecast forecast = LockForecast.of(statement, schema, session);
        if (variant == Variant.PLAIN) {
            measured.put(one, isPlanned(statement) ? withScans(shown, forecast.scans()) : shown);
        }
        LockForecast claimed = isPlanned(statement) ? withCertainScans(forecast, shown) : forecast;
        if (claimed.equals(shown)) {
            equal.merge(variant, 1, Integer::sum);
        } else {
            differences.add(new Difference(major, variant, one, difference(forecast, claimed, shown)));
        }
    }

    /** A plan may read more tables in full than the forecast can be certain of, but never fewer. */
    private static LockForecast withCertainScans(LockForecast forecast, LockForecast shown) {
        Set<Name> all = new HashSet<>(forecast.scans());
        all.addAll(shown.scans());
        return withScans(forecast, List.copyOf(all));
    }

    private static LockForecast withScans(LockForecast forecast, List<Name> scans) {
        return new LockForecast(
                forecast.locks(), forecast.rewrites(), scans, forecast.builds(), forecast.transactional());
    }

    private static String difference(LockForecast forecast, LockForecast claimed, LockForecast shown) {
        String transactional = forecast.transactional() == shown.transactional()
                ? ""
                : "  transactional: " + forecast.transactional() + ", but " + shown.transactional() + "\n";
        return difference("locks", forecast.locks(), shown.locks())
                + difference("rewrites", forecast.rewrites(), shown.rewrites())
                + difference("scans", claimed.scans(), shown.scans())
                + difference("builds", forecast.builds(), shown.builds())
                + transactional;
    }

    private static boolean isPlanned(Statement statement) {
        return statement.actions().stream().anyMatch(DetachPartition.class::isInstance)
                || statement instanceof Select
                || statement instanceof Insert
                || statement instanceof Update
                || statement instanceof Delete
                || statement instanceof Merge
                || statement instanceof Copy
                || statement instanceof DeclareCursor
                || statement instanceof Explain
                || statement instanceof RefreshMaterializedView
                || statement instanceof CreateView
                || statement instanceof CreateTable create && create.query() != null;
    }

    private static String difference(String what, List<?> forecast, List<?> shown) {
        List<Object> tooMuch = new ArrayList<>(forecast);
        tooMuch.removeAll(shown);
        List<Object> missing = new ArrayList<>(shown);
        missing.removeAll(forecast);
        return tooMuch.isEmpty() && missing.isEmpty()
                ? ""
                : "  " + what + ": too much " + tooMuch + ", missing " + missing + "\n";
    }
}
