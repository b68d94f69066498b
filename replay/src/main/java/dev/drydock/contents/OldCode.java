package dev.drydock.contents;

import dev.drydock.contents.CompatibilityBreak.Access;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does to the tables, while the new schema is there, what the code of the old one does: it reads and writes the old columns. */
final class OldCode {

    private static final String AS_APPLICATION =
            "SET LOCAL statement_timeout = '10s'; SET LOCAL lock_timeout = '5s'; SET LOCAL row_security = on;"
                    + " SET LOCAL session_replication_role = origin; SELECT set_config('search_path', %s, true); SET LOCAL ROLE %s";

    /** What a new session of the role would look through (manual, "ALTER ROLE": the more specific setting wins). */
    private static final String SEARCH_PATH = """
            SELECT quote_literal(coalesce(
              (SELECT substr(s, 13) FROM pg_db_role_setting d, unnest(d.setconfig) s
                WHERE s LIKE 'search\\_path=%%' AND d.setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = '%s'))
                  AND d.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
                ORDER BY d.setrole = 0, d.setdatabase = 0 LIMIT 1),
              (SELECT reset_val FROM pg_settings WHERE name = 'search_path')))
            """;

    private final Queries queries;
    private final TableReader reader;
    private final NewestRows newest;
    private final OldRows rows;

    OldCode(Queries queries, TableReader reader) {
        this.queries = queries;
        this.reader = reader;
        this.newest = new NewestRows(queries);
        this.rows = new OldRows(queries);
    }

    /** Reads each of the tables, and writes up to so many of its newest rows again, for good or not; says what fails. */
    List<CompatibilityBreak> replay(List<KeptTable> tables, String role, int most, boolean stays) throws SQLException {
        List<Table> now = reader.read(
                tables.stream().map(kept -> kept.table().oid()).toList(),
                tables.stream().map(kept -> kept.table().name()).toList());
        String asApplication = asApplication(role);
        List<CompatibilityBreak> breaks = new ArrayList<>();
        for (KeptTable kept : tables) {
            Optional<Table> target = NewestRows.target(kept, now);
            breaks.addAll(queries.transaction(() -> {
                List<CompatibilityBreak> found = new ArrayList<>();
                List<NewestRows.Row> chosen = newest.of(kept, target, most);
                read(kept, asApplication).ifPresent(found::add);
                if (!chosen.isEmpty()) {
                    found.addAll(rows.write(kept, target, chosen, asApplication, stays));
                }
                return found;
            }));
        }
        return List.copyOf(breaks);
    }

    /** As {@link OldRows#takeBack}. */
    boolean takeBack() throws SQLException {
        return rows.takeBack();
    }

    /** Forgets all rows that it has written. */
    void forget() {
        rows.forget();
    }

    /** Takes the rows that it has written for rows like all others, where nothing tells them apart any longer. */
    void forget(KeptTable kept) throws SQLException {
        queries.execute("UPDATE %s SET w = false WHERE w".formatted(kept.copy()));
    }

    private String asApplication(String role) throws SQLException {
        String path = queries.list(SEARCH_PATH.formatted(role.replace("'", "''")), row -> row.getString(1))
                .get(0);
        return AS_APPLICATION.formatted(path, Quoted.of(role));
    }

    private Optional<CompatibilityBreak> read(KeptTable kept, String asApplication) throws SQLException {
        String columns = kept.table().columns().stream()
                .map(column -> Quoted.of(column.name()))
                .collect(Collectors.joining(", "));
        queries.execute("SAVEPOINT old_read");
        queries.execute(asApplication);
        Optional<SQLException> error = queries.failure("SELECT %s FROM %s LIMIT 1"
                .formatted(columns, Quoted.of(kept.table().name())));
        queries.undo("old_read", error);
        return error.map(cause -> CompatibilityBreak.of(kept.table().name(), Access.SELECT, 1, 1, cause));
    }
}
