package dev.drydock.contents;

import dev.drydock.contents.CompatibilityBreak.Access;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes kept rows again as the old code does, where it can as new ones, and gives them back. */
final class OldRows {

    private static final String AS_KEEPER = "SET LOCAL ROLE NONE; SET LOCAL search_path = pg_catalog;"
            + " SET LOCAL session_replication_role = replica; SET LOCAL row_security = off;"
            + " SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '5s'";

    /**
     * What this transaction has written: to other tables, or over rows of this one; new to this one; out of this one. The
     * counters go on counting from transaction to transaction, and what was rolled back counts too (measured, 13 and 18).
     */
    private static final String WORK = """
            SELECT ARRAY[coalesce(sum(w.u), 0) + coalesce(sum(w.i + w.d) FILTER (WHERE NOT w.own), 0),
              coalesce(sum(w.i) FILTER (WHERE w.own), 0), coalesce(sum(w.d) FILTER (WHERE w.own), 0)]::int8[]
            FROM (SELECT pg_stat_get_xact_tuples_inserted(c.oid) i, pg_stat_get_xact_tuples_updated(c.oid) u,
                pg_stat_get_xact_tuples_deleted(c.oid) d,
                c.oid = %1$d OR c.oid IN (SELECT relid FROM pg_partition_tree(%1$d)) own
              FROM pg_class c WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND c.oid >= 16384) w
            """;

    /** A row with the same key, or one that excludes it, is there. */
    private static final Set<String> OCCUPIED = Set.of("23505", "23P01");

    private static final Set<String> TIMED_OUT = Set.of("57014", "55P03");

    private final Queries queries;
    private final List<Written> renumbered = new ArrayList<>();

    /** A row that was written, and the key that it was given if that is another one. */
    private record Written(KeptTable kept, NewestRows.Row row, NewestRows.@Nullable Fresh fresh) {}

    /**
     * The rows that the old code has tried to write, those that it could, and the errors of the others by their code.
     *
     * @param attempts how often it has tried
     */
    private record Tried(
            List<NewestRows.Row> rows, List<Written> written, Map<String, List<SQLException>> errors, int attempts) {

        private List<CompatibilityBreak> breaks(KeptTable kept) {
            return errors.values().stream()
                    .map(same -> CompatibilityBreak.of(
                            kept.table().name(), Access.INSERT, same.size(), rows.size(), same.get(0)))
                    .toList();
        }
    }

    /** How an attempt to write a row ended: whether the row was there, and what the server said against it. */
    private record Attempt(boolean found, Optional<SQLException> error) {}

    OldRows(Queries queries) {
        this.queries = queries;
    }

    /**
     * Tries to write the rows, and says what fails.
     *
     * @param target the table in which they are to be found, if there is one
     * @param asApplication what makes this session one of the application
     * @param stays whether they stay written, where nothing else has come of it: then nothing else has to be expected
     */
    List<CompatibilityBreak> write(
            KeptTable kept, Optional<Table> target, List<NewestRows.Row> rows, String asApplication, boolean stays)
            throws SQLException {
        queries.execute("SAVEPOINT old_rows");
        List<Long> before = target.isPresent() ? work(target.get()) : List.of();
        Tried tried = write(kept, rows, asApplication);
        if (stays
                && target.isPresent()
                && isAlone(before, work(target.get()), tried.attempts())
                && expected(kept, target.get(), tried)) {
            tried.written().stream().filter(row -> row.fresh() != null).forEach(renumbered::add);
        } else {
            queries.undo("old_rows", Optional.empty());
        }
        return tried.breaks(kept);
    }

    private Tried write(KeptTable kept, List<NewestRows.Row> rows, String asApplication) throws SQLException {
        List<NewestRows.Row> tried = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        Map<String, List<SQLException>> errors = new LinkedHashMap<>();
        int attempts = 0;
        boolean renumbers = true;
        for (NewestRows.Row row : rows) {
            NewestRows.Fresh fresh = renumbers && row.delete() != null ? row.fresh() : null;
            Attempt attempt = attempt(row, fresh == null ? row.insert() : fresh.insert(), asApplication);
            attempts++;
            if (fresh != null && attempt.error().isPresent()) {
                // A check, a foreign key or a partition may allow no other key: that is no break.
                renumbers = false;
                fresh = null;
                attempt = attempt(row, row.insert(), asApplication);
                attempts++;
            }
            String state = attempt.error().map(SQLException::getSQLState).orElse("");
            if (!attempt.found() || row.delete() == null && OCCUPIED.contains(state)) {
                continue;
            }
            tried.add(row);
            if (attempt.error().isEmpty()) {
                written.add(new Written(kept, row, fresh));
            } else {
                errors.computeIfAbsent(state, key -> new ArrayList<>())
                        .add(attempt.error().get());
            }
            if (TIMED_OUT.contains(state)) {
                break;
            }
        }
        return new Tried(tried, written, errors, attempts);
    }

    private Attempt attempt(NewestRows.Row row, String insert, String asApplication) throws SQLException {
        queries.execute("SAVEPOINT old_row");
        queries.execute(AS_KEEPER);
        if (row.delete() != null && !isDeleted(row.delete())) {
            return new Attempt(false, Optional.empty());
        }
        queries.execute(asApplication);
        Optional<SQLException> error =
                queries.failure(insert).or(() -> queries.failure("SET CONSTRAINTS ALL IMMEDIATE"));
        if (error.isPresent()) {
            queries.undo("old_row", error);
        } else {
            queries.execute(AS_KEEPER);
        }
        queries.execute("RELEASE SAVEPOINT old_row");
        return new Attempt(true, error);
    }

    /** A trigger may have moved it in the meantime, and a publication may forbid it. */
    private boolean isDeleted(String delete) throws SQLException {
        try {
            return queries.execute(delete) == 1;
        } catch (SQLException e) {
            queries.undo("old_row", Optional.of(e));
            return false;
        }
    }

    private List<Long> work(Table target) throws SQLException {
        return queries.list(WORK.formatted(target.oid()), row -> Queries.numbers(row, 1))
                .get(0);
    }

    private static boolean isAlone(List<Long> before, List<Long> after, int attempts) {
        return after.get(0).equals(before.get(0))
                && after.get(1) - before.get(1) <= attempts
                && after.get(2) - before.get(2) <= attempts;
    }

    /** Marks what was written, and expects it as triggers have left it; false if it is not there. */
    private boolean expected(KeptTable kept, Table now, Tried tried) throws SQLException {
        List<Pair> pairs = kept.pairs(now);
        List<Pair> key = kept.key(pairs);
        List<String> places = new ArrayList<>();
        for (Written written : tried.written()) {
            places.add(place(kept, written));
        }
        String values = pairs.stream()
                .filter(pair -> pair.before().sameType(pair.now()) && !key.contains(pair))
                .map(pair -> ", " + Pair.field(pair.index()) + " = " + pair.nowName())
                .collect(Collectors.joining());
        long marked = queries.execute(
                "UPDATE %s k SET w = true%s FROM (SELECT %s FROM %s) n WHERE k.ctid = ANY ('{%s}') AND %s"
                        .formatted(
                                kept.copy(),
                                values,
                                KeptTable.fields(pairs),
                                now.rows(),
                                places.stream().map(place -> '"' + place + '"').collect(Collectors.joining(",")),
                                KeptTable.same(key)));
        return marked == tried.written().size();
    }

    /** Where the row lies in the copy once it has its new key there too. */
    private String place(KeptTable kept, Written written) throws SQLException {
        String copy = written.row().copy();
        NewestRows.Fresh fresh = written.fresh();
        return fresh == null
                ? copy
                : queries.list(
                                "UPDATE %s SET %s = %s WHERE ctid = '%s' RETURNING ctid::text"
                                        .formatted(
                                                kept.copy(),
                                                Pair.field(fresh.column().index()),
                                                fresh.value(),
                                                copy),
                                row -> row.getString(1))
                        .get(0);
    }

    /**
     * Gives the rows that were written with other keys back their own, as they were kept; the down has run and has lost none.
     *
     * @return whether the rows are those of before; if not, all are as they were found
     */
    boolean takeBack() throws SQLException {
        try {
            queries.transaction(() -> {
                for (Written written : renumbered) {
                    takeBack(written);
                }
                return true;
            });
            return true;
        } catch (SQLException e) {
            if (queries.isAlive()) {
                return false;
            }
            throw e;
        } finally {
            renumbered.clear();
        }
    }

    private void takeBack(Written written) throws SQLException {
        KeptTable kept = written.kept();
        NewestRows.Fresh fresh = Objects.requireNonNull(written.fresh());
        long deleted = queries.execute("DELETE FROM %s WHERE %s = %s"
                .formatted(
                        kept.table().rows(), Quoted.of(fresh.column().before().name()), fresh.value()));
        if (deleted != 1) {
            throw new SQLException("the row is gone");
        }
        queries.execute(written.row().insert());
    }

    /** Forgets all rows that it has written. */
    void forget() {
        renumbered.clear();
    }
}
