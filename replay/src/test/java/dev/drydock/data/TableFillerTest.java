package dev.drydock.data;

import static dev.drydock.data.FilledDatabase.reasons;
import static dev.drydock.data.FilledDatabase.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TableFillerTest {

    private static final String SHOP = """
            CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
            CREATE DOMAIN positive AS int CHECK (VALUE > 0);
            CREATE TABLE regions (country char(2), code int, PRIMARY KEY (country, code));
            CREATE TABLE people (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                email text NOT NULL UNIQUE,
                code varchar(3) NOT NULL UNIQUE,
                feeling mood NOT NULL,
                age positive NOT NULL,
                state text NOT NULL CHECK (state IN ('new', 'old')),
                score int NOT NULL CHECK (score BETWEEN 1 AND 5),
                price numeric(4,2) NOT NULL CHECK (price >= 0),
                tags text[] NOT NULL,
                token uuid NOT NULL UNIQUE,
                doc jsonb NOT NULL,
                seen timestamptz NOT NULL,
                twice int GENERATED ALWAYS AS (score * 2) STORED,
                boss bigint REFERENCES people,
                country char(2) NOT NULL,
                region int NOT NULL,
                FOREIGN KEY (country, region) REFERENCES regions);
            CREATE TABLE seats (line int, place int, hall varchar(1), UNIQUE (line, place, hall));
            CREATE TABLE secrets (id serial PRIMARY KEY, word text NOT NULL);
            ALTER TABLE secrets ENABLE ROW LEVEL SECURITY;
            ALTER TABLE secrets FORCE ROW LEVEL SECURITY;
            CREATE TABLE events (id bigint, at timestamptz, person bigint NOT NULL REFERENCES people, PRIMARY KEY (id, at))
                PARTITION BY RANGE (at);
            CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
            CREATE TABLE sales (country text NOT NULL, amount int) PARTITION BY LIST (country);
            CREATE TABLE sales_eu PARTITION OF sales FOR VALUES IN ('de', 'fr');
            CREATE TABLE sales_us PARTITION OF sales FOR VALUES IN ('us');
            """;

    @RegisterExtension
    private final FilledDatabase database = FilledDatabase.of(TableFillerTest.class);

    @Test
    void rows_satisfy_every_constraint() throws SQLException {
        database.execute(SHOP);

        List<FilledTable> tables = fill(3_000, Map.of(), 1);

        assertThat(tables).extracting(FilledTable::reason).containsOnlyNulls();
        assertThat(rows(tables))
                .isEqualTo(Map.of(
                        "public.regions", 100L,
                        "public.people", 300L,
                        "public.seats", 3_000L,
                        "public.secrets", 3_000L,
                        "public.events", 3_000L,
                        "public.sales", 3_000L));
        database.addConstraintsAgain();
        for (String partition : List.of("events_2024", "events_2025", "sales_eu", "sales_us")) {
            assertThat(database.column("SELECT count(*) > 500 FROM " + partition))
                    .as(partition)
                    .containsExactly("t");
        }
        assertThat(database.column("SELECT count(DISTINCT feeling) FROM people"))
                .containsExactly("3");
        assertThat(database.column("SELECT DISTINCT twice = score * 2 FROM people"))
                .containsExactly("t");
    }

    @Test
    void each_partition_gets_rows_when_its_bound_is_the_whole_key_or_part_of_it() throws SQLException {
        database.execute("""
                CREATE TABLE days (at date PRIMARY KEY) PARTITION BY RANGE (at);
                CREATE TABLE days_1 PARTITION OF days FOR VALUES FROM ('2000-01-01') TO ('2010-01-01');
                CREATE TABLE days_2 PARTITION OF days FOR VALUES FROM ('2010-01-01') TO ('2020-01-01');
                CREATE TABLE parent (id int PRIMARY KEY);
                CREATE TABLE visits (parent int REFERENCES parent, at timestamp, PRIMARY KEY (parent, at))
                    PARTITION BY RANGE (at);
                CREATE TABLE visits_1 PARTITION OF visits FOR VALUES FROM ('2000-01-01') TO ('2010-01-01');
                CREATE TABLE visits_2 PARTITION OF visits FOR VALUES FROM ('2010-01-01') TO ('2020-01-01');
                """);

        List<FilledTable> tables = fill(1_000, Map.of(), 1);

        assertThat(rows(tables))
                .isEqualTo(Map.of("public.days", 1_000L, "public.parent", 100L, "public.visits", 1_000L));
        for (String partition : List.of("days_1", "days_2", "visits_1", "visits_2")) {
            assertThat(database.column("SELECT count(*) > 300 FROM " + partition))
                    .as(partition)
                    .containsExactly("t");
        }
    }

    @Test
    void partitions_of_partitions_by_the_same_column_and_by_two_columns_get_their_rows() throws SQLException {
        database.execute("""
                CREATE TABLE logs (id int PRIMARY KEY) PARTITION BY RANGE (id);
                CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (0) TO (100000) PARTITION BY RANGE (id);
                CREATE TABLE logs_11 PARTITION OF logs_1 FOR VALUES FROM (0) TO (50000);
                CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM (100000) TO (200000);
                CREATE TABLE cells (x int, y int, PRIMARY KEY (x, y)) PARTITION BY RANGE (x, y);
                CREATE TABLE rates (rate numeric(5,2) PRIMARY KEY) PARTITION BY RANGE (rate);
                CREATE TABLE rates_1 PARTITION OF rates FOR VALUES FROM (0.5) TO (99.5);
                CREATE TABLE cells_1 PARTITION OF cells FOR VALUES FROM (1, 0) TO (1, 2000000000);
                """);

        List<FilledTable> tables = database.fill(1_000);

        assertThat(reasons(tables).values()).containsOnlyNulls();
        assertThat(database.text("SELECT (SELECT count(*) > 300 FROM logs_11) AND (SELECT count(*) > 300 FROM logs_2)"))
                .isEqualTo("t");
    }

    @Test
    void the_server_can_go_on_counting() throws SQLException {
        database.execute(SHOP);
        fill(1_000, Map.of(), 1);

        database.execute("INSERT INTO secrets (word) VALUES ('next');"
                + " INSERT INTO people (email, code, feeling, age, state, score, price, tags, token, doc, seen, country,"
                + " region) SELECT 'n', '!!!', 'ok', 1, 'new', 1, 1, '{}', gen_random_uuid(), '{}', now(), country, code"
                + " FROM regions LIMIT 1");
    }

    @Test
    void the_same_seed_yields_the_same_rows_and_another_one_others() throws SQLException {
        database.execute(SHOP);
        fill(500, Map.of(), 7);
        Map<String, String> first = sums();
        database.empty();
        database.execute(SHOP);
        fill(500, Map.of(), 7);
        Map<String, String> second = sums();
        database.empty();
        database.execute(SHOP);
        fill(500, Map.of(), 8);

        assertThat(second).hasSize(6).isEqualTo(first);
        assertThat(sums().get("people")).isNotEqualTo(first.get("people"));
    }

    @Test
    void each_level_of_reference_has_a_tenth() throws SQLException {
        database.execute(
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);"
                        + " CREATE TABLE c (id int PRIMARY KEY, b int REFERENCES b); CREATE TABLE d (id int, a int REFERENCES a)");

        assertThat(rows(fill(20_000, Map.of(), 1)))
                .isEqualTo(Map.of("public.a", 200L, "public.b", 2_000L, "public.c", 20_000L, "public.d", 20_000L));
    }

    @Test
    void single_tables_have_their_own_sizes() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int); CREATE TABLE c (id int)");

        assertThat(rows(fill(200, Map.of("a", 7L, "public.b", 0L), 1)))
                .isEqualTo(Map.of("public.a", 7L, "public.b", 0L, "public.c", 200L));
    }

    @Test
    void a_table_is_filled_once_and_keeps_its_rows_when_it_is_renamed() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY)");
        TableFiller filler = filler(200, Map.of(), 1);
        filler.fill(() -> Outlook.NONE);
        database.execute("ALTER TABLE a RENAME TO b; CREATE TABLE c (id int)");

        assertThat(rows(filler.fill(() -> Outlook.NONE))).isEqualTo(Map.of("public.b", 200L, "public.c", 200L));
        assertThat(rows(filler.fill(() -> Outlook.NONE))).isEqualTo(Map.of("public.b", 200L, "public.c", 200L));
    }

    @Test
    void a_table_that_cannot_be_filled_says_why_and_keeps_no_other_from_it() throws SQLException {
        database.execute("""
                CREATE TABLE knot (id int, CONSTRAINT contradiction CHECK (id IS NULL AND id IS NOT NULL));
                CREATE TABLE odd (id int PRIMARY KEY, code text NOT NULL CHECK (code ~ '^[A-Z]{3}-\\d{9}$'));
                CREATE TABLE strange (id int PRIMARY KEY, what pg_lsn NOT NULL);
                CREATE TABLE plain (id int PRIMARY KEY);
                """);

        List<FilledTable> tables = fill(200, Map.of(), 1);

        assertThat(reasons(tables))
                .containsEntry(
                        "public.knot",
                        "no values satisfy its check constraint contradiction together with its other constraints."
                                + " List values of its columns in drydock.yml, or write a ColumnGenerator.")
                .containsEntry(
                        "public.odd",
                        "the server refuses its rows: new row for relation \"odd\" violates check constraint"
                                + " \"odd_code_check\". List values of its columns in drydock.yml, or write a ColumnGenerator.")
                .containsEntry(
                        "public.strange",
                        "no values are known for what, of type pg_lsn."
                                + " List values of its columns in drydock.yml, or write a ColumnGenerator.")
                .containsEntry("public.plain", null);
        assertThat(rows(tables))
                .isEqualTo(Map.of("public.knot", 0L, "public.odd", 0L, "public.strange", 0L, "public.plain", 200L));
    }

    @Test
    void conditions_on_several_columns_are_satisfied() throws SQLException {
        database.execute("""
                CREATE TYPE level AS ENUM ('low', 'middle', 'high');
                CREATE TABLE parent (id int PRIMARY KEY);
                CREATE TABLE exclusive (
                    id int PRIMARY KEY, a int REFERENCES parent, b int REFERENCES parent,
                    up int REFERENCES exclusive, c int REFERENCES parent,
                    CHECK ((a IS NOT NULL AND b IS NULL) OR (a IS NULL AND b IS NOT NULL)),
                    CHECK (num_nonnulls(up, c) = 1));
                CREATE TABLE implied (
                    kind text NOT NULL CHECK (kind = 'a' OR kind = 'b'), at level NOT NULL, place text, amount int NOT NULL,
                    CHECK (kind <> 'a' OR place IS NOT NULL), CHECK (at <> 'low' OR place IS NULL),
                    CHECK (CASE WHEN kind = 'a' THEN amount >= 0 WHEN kind = 'b' THEN amount BETWEEN 5 AND 10 END),
                    CHECK (amount <> 7));
                CREATE TABLE ordered (
                    began date NOT NULL, ended date NOT NULL, low int NOT NULL CHECK (low >= 10), high int NOT NULL,
                    top int NOT NULL, same int NOT NULL, word text NOT NULL, other text NOT NULL,
                    one int NOT NULL REFERENCES parent, two int NOT NULL REFERENCES parent,
                    CHECK (began < ended), CHECK (low <= high AND high < top), CHECK (same = low), CHECK (word <> other),
                    CHECK (one <> two), UNIQUE (one, two));
                CREATE TABLE shaped (
                    hash bytea NOT NULL CHECK (octet_length(hash) = 32), code bytea NOT NULL UNIQUE CHECK (length(code) <= 4),
                    login text NOT NULL UNIQUE CHECK (login = lower(login)), flag bool NOT NULL CHECK (flag));
                """);

        List<FilledTable> tables = fill(500, Map.of("parent", 500L), 1);

        assertThat(reasons(tables).values()).containsOnlyNulls();
        assertThat(rows(tables).values()).containsOnly(500L);
        database.addConstraintsAgain();
    }

    @Test
    void documents_have_the_members_that_generated_columns_take() throws SQLException {
        database.execute("""
                CREATE TYPE level AS ENUM ('low', 'high');
                CREATE FUNCTION instant(text) RETURNS timestamptz LANGUAGE sql IMMUTABLE RETURN $1::timestamptz;
                CREATE FUNCTION duration(text) RETURNS interval LANGUAGE sql IMMUTABLE RETURN $1::interval;
                CREATE TABLE flows (
                    key varchar(50) PRIMARY KEY, value jsonb NOT NULL,
                    id varchar(100) NOT NULL UNIQUE GENERATED ALWAYS AS (value ->> 'id') STORED,
                    deleted bool NOT NULL GENERATED ALWAYS AS (CAST(value ->> 'deleted' AS bool)) STORED,
                    started timestamptz NOT NULL GENERATED ALWAYS AS (instant(value #>> '{state, start}')) STORED,
                    millis bigint NOT NULL
                        GENERATED ALWAYS AS (extract(milliseconds FROM duration(value #>> '{state, took}'))) STORED,
                    worker text NOT NULL GENERATED ALWAYS AS (value -> 'worker' ->> 'id') STORED,
                    words tsvector GENERATED ALWAYS AS (to_tsvector('simple', value ->> 'text')) STORED,
                    description text GENERATED ALWAYS AS ((value ->> 'kind') || (value ->> 'text')) STORED,
                    kind varchar(12) NOT NULL GENERATED ALWAYS AS (value ->> 'kind') STORED);
                """);

        List<FilledTable> tables = fill(500, Map.of(), 1);

        assertThat(reasons(tables).values()).containsOnlyNulls();
        assertThat(database.column("SELECT count(DISTINCT id) FROM flows")).containsExactly("500");
        assertThat(database.column("SELECT count(DISTINCT deleted) FROM flows")).containsExactly("2");
    }

    @Test
    void conditions_to_come_are_satisfied_unless_they_contradict_those_of_now() throws SQLException {
        database.execute("CREATE TABLE a (id int, state text NOT NULL CHECK (state IN ('new', 'old')))");
        Name a = Name.of("public", "a");

        List<FilledTable> tables = filler(200, Map.of(), 1)
                .fill(() -> new Outlook(
                        List.of(),
                        List.of(),
                        List.of(new Outlook.Check(a, "id > 5 OR id IS NULL"), new Outlook.Check(a, "state = 'gone'")),
                        List.of()));

        assertThat(rows(tables)).isEqualTo(Map.of("public.a", 200L));
        assertThat(reasons(tables)).containsEntry("public.a", null);
    }

    @Test
    void a_nullable_column_of_which_nothing_is_known_stays_empty() throws SQLException {
        database.execute(
                "CREATE TABLE odd (id int PRIMARY KEY, code text CHECK (code ~ '^[A-Z]{3}-\\d{9}$'), what pg_lsn,"
                        + " made text GENERATED ALWAYS AS (code || '!') STORED CHECK (made ~ '!'))");

        List<FilledTable> tables = fill(200, Map.of(), 1);

        assertThat(rows(tables)).isEqualTo(Map.of("public.odd", 200L));
        assertThat(reasons(tables)).containsEntry("public.odd", null);
    }

    private List<FilledTable> fill(long rows, Map<String, Long> tableRows, long seed) throws SQLException {
        return filler(rows, tableRows, seed).fill(() -> Outlook.NONE);
    }

    private TableFiller filler(long rows, Map<String, Long> tableRows, long seed) {
        return database.filler(SyntheticData.rows(rows).withTableRows(tableRows).withSeed(seed));
    }

    /** A sum over all rows of each table. */
    private Map<String, String> sums() throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        for (String table : List.of("regions", "people", "seats", "secrets", "events", "sales")) {
            sums.put(
                    table,
                    database.text("SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) FROM " + table + " t"));
        }
        return sums;
    }
}
