package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.OnMajors;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Indexes that are built behind the rows are what they were before, on every supported version. */
class DeferredIndexesTest {

    /** Enough for indexes to be deferred. */
    private static final int ROWS = 25_000;

    private static final String INDEXES = """
            SELECT concat_ws(' | ', i.indexrelid, i.indrelid::regclass, pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisready,
                             i.indisunique, i.indisreplident, obj_description(i.indexrelid), k.oid, pg_get_constraintdef(k.oid))
              FROM pg_index i LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype <> 'f'
             WHERE i.indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
             ORDER BY i.indexrelid""";

    @OnMajors({13, 14, 15, 16, 17, 18})
    void they_are_as_they_were_and_hold_all_rows(int major) throws SQLException {
        FilledDatabase database = FilledDatabase.of(DeferredIndexesTest.class, major);
        database.empty();
        try {
            database.execute("""
                    CREATE TABLE t (id bigint PRIMARY KEY, mail text NOT NULL UNIQUE, tags text[], note text,
                                    span int4range NOT NULL, EXCLUDE USING gist (span WITH &&));
                    CREATE INDEX t_lower ON t (lower(mail)) INCLUDE (note);
                    CREATE INDEX t_tags ON t USING gin (tags);
                    CREATE INDEX t_some ON t (note) WHERE note IS NOT NULL;
                    COMMENT ON INDEX t_some IS 'kept';
                    ALTER TABLE t REPLICA IDENTITY USING INDEX t_mail_key;
                    CREATE TABLE child (id int PRIMARY KEY, t bigint NOT NULL REFERENCES t);
                    CREATE TABLE p (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                    CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
                    CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
                    INSERT INTO t VALUES (1, 'first', '{}', 'old', '[-9,-8)');
                    """);
            List<String> before = database.column(INDEXES);
            database.execute("ALTER DATABASE \"DeferredIndexesTest\" SET enable_seqscan = off");

            List<FilledTable> tables = database.fill(SyntheticData.rows(ROWS).withTableRows(Map.of("t", 25_000L)));

            assertThat(tables).extracting(FilledTable::reason).containsOnlyNulls();
            assertThat(database.column(INDEXES)).isEqualTo(before);
            for (String query :
                    List.of("id > 0", "mail > ''", "lower(mail) > ''", "span && '[-2000000000,2000000000)'")) {
                assertThat(database.text("SELECT count(*) FROM t WHERE " + query))
                        .as(query)
                        .isEqualTo("25001");
            }
            assertThat(database.text("SELECT count(*) FROM p WHERE id > 0")).isEqualTo("25000");
        } finally {
            database.drop();
        }
    }

    @OnMajors({13, 14, 15, 16, 17, 18})
    void rows_that_an_index_refuses_leave_the_table_as_it_was(int major) throws SQLException {
        FilledDatabase database = FilledDatabase.of(DeferredIndexesTest.class, major);
        database.empty();
        try {
            database.execute(
                    "CREATE TABLE t (id bigint PRIMARY KEY, span int4range, CONSTRAINT apart EXCLUDE USING gist (span WITH -|-));"
                            + " INSERT INTO t VALUES (1, '[-9,-8)'), (2, '[-5,-4)')");
            List<String> before = database.column(INDEXES);
            database.execute("ALTER DATABASE \"DeferredIndexesTest\" SET enable_seqscan = off");

            List<FilledTable> tables = database.fill(ROWS);

            assertThat(tables).singleElement().satisfies(table -> {
                assertThat(table.reason())
                        .startsWith("the server refuses its rows: could not create exclusion constraint \"apart\"");
                assertThat(table.rows()).isEqualTo(2);
            });
            assertThat(database.column(INDEXES)).isEqualTo(before);
            assertThat(database.text("SELECT count(*) FROM t WHERE id > 0")).isEqualTo("2");
        } finally {
            database.drop();
        }
    }

    @OnMajors({13, 18})
    void functions_that_maintenance_cannot_call_and_sequences_of_texts_are_no_reason_to_stop(int major)
            throws SQLException {
        FilledDatabase database = FilledDatabase.of(DeferredIndexesTest.class, major);
        database.empty();
        try {
            database.execute("""
                    CREATE FUNCTION inner_one(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT upper($1)';
                    CREATE FUNCTION outer_one(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE
                        AS $$ BEGIN RETURN inner_one(t); END $$;
                    CREATE TABLE t (id int PRIMARY KEY, a text NOT NULL);
                    CREATE INDEX ON t (outer_one(a));
                    CREATE SEQUENCE s;
                    CREATE TABLE invoices (id text PRIMARY KEY DEFAULT 'INV-' || nextval('s'));
                    ALTER SEQUENCE s OWNED BY invoices.id;
                    """);

            List<FilledTable> tables = database.fill(ROWS);

            assertThat(tables).extracting(FilledTable::reason).containsOnlyNulls();
            assertThat(tables).extracting(FilledTable::rows).containsOnly((long) ROWS);
        } finally {
            database.drop();
        }
    }

    @OnMajors({13, 18})
    void an_index_of_the_same_name_in_another_schema_is_another_one(int major) throws SQLException {
        FilledDatabase database = FilledDatabase.of(DeferredIndexesTest.class, major);
        database.empty();
        try {
            database.execute(
                    "CREATE TABLE t (id int PRIMARY KEY); CREATE SCHEMA other; CREATE TABLE other.t (id int PRIMARY KEY);");
            SyntheticData data = SyntheticData.rows(0).withTableRows(Map.of("public.t", (long) ROWS));

            new TableFiller(() -> elsewhere(database), database::connect, data, FillProgress.SILENT)
                    .fill(() -> Outlook.NONE);

            assertThat(database.text("SELECT count(*) FROM pg_index WHERE NOT indisvalid OR NOT indisready"))
                    .isEqualTo("0");
        } finally {
            database.drop();
        }
    }

    private static Connection elsewhere(FilledDatabase database) {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = other, public");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
