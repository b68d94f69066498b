package dev.drydock.contents;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Picks the kept rows that the old code writes behind the up: the newest of a large table to which nothing refers. */
final class NewestRows {

    /** A row that others may rely on, such as the seeds of a small table, is not the newest among a hundred. */
    private static final int SHARE = 100;

    private static final Set<String> RENUMBERED = Set.of("int2", "int4", "int8", "uuid");

    private static final String REFERENCES = """
            SELECT format('NOT EXISTS (SELECT FROM %%I.%%I r WHERE %%s)', n.nspname, r.relname,
              (SELECT string_agg(format('r.%%I OPERATOR(pg_catalog.=) t.%%I', f.attname, a.attname), ' AND ')
                FROM unnest(c.conkey, c.confkey) k(own, far)
                JOIN pg_attribute f ON f.attrelid = c.conrelid AND f.attnum = k.own
                JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.far))
            FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
            WHERE c.contype = 'f' AND c.conparentid = 0
              AND (c.confrelid = %1$d OR c.confrelid IN (SELECT relid FROM pg_partition_tree(%1$d)))
            """;

    private final Queries queries;

    /**
     * A row.
     *
     * @param copy where it lies in the copy
     * @param delete what takes it out of the table, null if the table cannot tell which row it is
     * @param insert the statement of the old code that writes it
     * @param fresh what writes it as a new row, with another key; null if no column of its key is a number or a UUID
     */
    record Row(
            String copy,
            @Nullable String delete,
            String insert,
            @Nullable Fresh fresh) {}

    /**
     * A row with a key that none has had.
     *
     * @param column of the key, the last that is a number or a UUID
     * @param value that no row has had there, as a literal
     */
    record Fresh(Pair column, String value, String insert) {}

    NewestRows(Queries queries) {
        this.queries = queries;
    }

    /**
     * The table in which the statements of the old code write now: that of the old name, or, if a view has this name, the
     * table that was renamed. Empty if there is none, or if nothing tells which of its rows is which of the kept ones.
     */
    static Optional<Table> target(KeptTable kept, List<Table> now) {
        return now.stream()
                .filter(table -> table.name().equals(kept.table().name()))
                .findFirst()
                .flatMap(named -> named.isStored() ? Optional.of(named) : same(kept, now))
                .filter(table -> !kept.key(kept.pairs(table)).isEmpty());
    }

    /** Up to so many rows, the newest first, and no more than one of a hundred; without a target those of the copy. */
    List<Row> of(KeptTable kept, Optional<Table> target, int most) throws SQLException {
        List<Pair> written =
                kept.own().stream().filter(pair -> !pair.before().generated()).toList();
        if (kept.rows() < SHARE || kept.table().keys().isEmpty() || written.isEmpty()) {
            return List.of();
        }
        String from = kept.copy() + " k";
        String place = "NULL, NULL";
        if (target.isPresent()) {
            Table now = target.get();
            List<Pair> key = kept.key(kept.pairs(now));
            List<String> conditions =
                    new ArrayList<>(queries.list(REFERENCES.formatted(now.oid()), row -> row.getString(1)));
            conditions.add("true");
            from += " JOIN (SELECT t.tableoid, t.ctid, %s FROM %s t WHERE %s) n ON %s"
                    .formatted(
                            KeptTable.fields(key), now.rows(), String.join(" AND ", conditions), KeptTable.same(key));
            place = "n.tableoid, n.ctid::text";
        }
        List<Pair> key = kept.key(kept.own());
        Optional<Pair> renumbered = key.stream()
                .filter(pair -> written.contains(pair) && isRenumbered(pair))
                .reduce((one, next) -> next);
        String sql =
                "SELECT q.*, %s FROM (SELECT k.ctid::text AS copied, ARRAY[%s], %s, %s AS key FROM %s ORDER BY %s LIMIT %d) q"
                        .formatted(
                                renumbered.map(pair -> freshValue(kept, pair)).orElse("NULL"),
                                written.stream().map(NewestRows::literal).collect(Collectors.joining(", ")),
                                place,
                                renumbered.map(Pair::keptName).orElse("NULL"),
                                from,
                                key.stream()
                                        .map(pair -> pair.keptName() + " DESC")
                                        .collect(Collectors.joining(", ")),
                                Math.min(most, kept.rows() / SHARE));
        return queries.list(sql, row -> {
            String[] values = (String[]) row.getArray(2).getArray();
            String fresh = row.getString(6);
            return new Row(
                    row.getString(1),
                    target.isEmpty()
                            ? null
                            : "DELETE FROM %s t WHERE t.tableoid = %d AND t.ctid = '%s'"
                                    .formatted(target.get().rows(), row.getLong(3), row.getString(4)),
                    insert(kept, written, values),
                    renumbered
                            .map(pair -> new Fresh(
                                    pair, fresh, insert(kept, written, replaced(values, written.indexOf(pair), fresh))))
                            .orElse(null));
        });
    }

    private static boolean isRenumbered(Pair pair) {
        return pair.before().builtin() && RENUMBERED.contains(pair.before().type());
    }

    /** A value for one of the rows q: a number below all that are there, which no sequence will give out, or a UUID. */
    private static String freshValue(KeptTable kept, Pair pair) {
        return pair.before().type().equals("uuid")
                ? "quote_literal(md5(q.key::text || q.copied)::uuid)"
                : "quote_literal((SELECT least(min(%s), 0) FROM %s) - row_number() OVER ())"
                        .formatted(Pair.field(pair.index()), kept.copy());
    }

    private static String[] replaced(String[] values, int place, String value) {
        String[] all = values.clone();
        all[place] = value;
        return all;
    }

    private static String insert(KeptTable kept, List<Pair> columns, String[] values) {
        return "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)"
                .formatted(
                        Quoted.of(kept.table().name()),
                        columns.stream()
                                .map(pair -> Quoted.of(pair.before().name()))
                                .collect(Collectors.joining(", ")),
                        String.join(", ", values));
    }

    private static Optional<Table> same(KeptTable kept, List<Table> now) {
        return now.stream()
                .filter(table -> table.oid() == kept.table().oid() && table.isStored())
                .findFirst();
    }

    /** As a driver sends it: with its type, unless that is text or the user's own. */
    private static String literal(Pair pair) {
        Column column = pair.before();
        String literal = "quote_nullable(" + pair.keptName() + "::text)";
        boolean typed = column.exact() && !column.collatable();
        return typed ? literal + " || '::pg_catalog." + Quoted.of(column.type()) + "'" : literal;
    }
}
