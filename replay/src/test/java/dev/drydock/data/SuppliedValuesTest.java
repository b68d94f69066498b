package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.config.ColumnValues;
import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users ask of single tables and columns, and what they are told where that cannot be. */
class SuppliedValuesTest {

    @RegisterExtension
    private final FilledDatabase database = FilledDatabase.of(SuppliedValuesTest.class);

    @Test
    void listed_values_are_met_as_often_as_their_weights_say() throws SQLException {
        database.execute("CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL)");

        database.fill(columns("orders", "status", new ColumnValues(List.of("new", "paid"), List.of(1.0, 9.0))));

        assertThat(database.text("SELECT string_agg(status || ' ' || n, ', ' ORDER BY status)"
                        + " FROM (SELECT status, count(*) AS n FROM orders GROUP BY 1) s"))
                .isEqualTo("new 100, paid 900");
    }

    @Test
    void listed_values_fill_a_table_whose_condition_is_not_understood() throws SQLException {
        database.execute("CREATE TABLE odd (id int PRIMARY KEY, code text NOT NULL CHECK (code ~ '^[A-Z]{3}$'))");

        List<FilledTable> tables =
                database.fill(columns("public.odd", "code", ColumnValues.evenly(List.of("ABC", "XYZ"))));

        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.reason()).isNull();
            assertThat(table.rows()).isEqualTo(1_000);
        });
    }

    @Test
    void values_listed_for_a_foreign_key_are_refused() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int NOT NULL REFERENCES a)");

        assertThat(database.fill(columns("b", "a", ColumnValues.evenly(List.of("1")))))
                .last()
                .extracting(FilledTable::reason)
                .isEqualTo("values are supplied for columns of a foreign key."
                        + " Take them away: rows get the keys of its parents.");
    }

    @Test
    void a_type_numbers_as_many_rows_as_it_can() throws SQLException {
        database.execute("CREATE TABLE small (id smallserial PRIMARY KEY)");

        database.fill(
                SyntheticData.rows(0).withTableRows(Map.of("small", 32_000L)).withDemanded(Set.of("small")));

        assertThat(database.text("SELECT count(*) || ' ' || min(id) || ' ' || nextval('small_id_seq') FROM small"))
                .isEqualTo("32000 1 32001");
    }

    @Test
    void a_key_with_a_condition_has_as_many_rows_as_that_leaves() throws SQLException {
        database.execute("CREATE TABLE months (month int PRIMARY KEY CHECK (month BETWEEN 1 AND 12))");

        database.fill(SyntheticData.rows(1_000));

        assertThat(database.text("SELECT count(*) || ' ' || min(month) || ' ' || max(month) FROM months"))
                .isEqualTo("12 1 12");
    }

    @Test
    void more_rows_than_a_type_can_number_are_an_error_before_the_first_is_sent() throws SQLException {
        database.execute("CREATE TABLE small (id smallint PRIMARY KEY); CREATE TABLE large (id int PRIMARY KEY)");
        SyntheticData data = SyntheticData.rows(1_000)
                .withTableRows(Map.of("small", 40_000L))
                .withDemanded(Set.of("small"));

        assertThatThrownBy(() -> database.fill(data))
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "The table public.small cannot have the 40,000 rows that are asked for:"
                                + " its key (id) has room for 32,767 rows, and 40,000 are asked for. Ask for fewer rows of it.");
        assertThat(database.text("SELECT count(*) FROM large")).isEqualTo("0");
    }

    @Test
    void rows_asked_for_that_conditions_or_an_empty_parent_refuse_are_an_error() throws SQLException {
        database.execute("CREATE TABLE never (id int PRIMARY KEY, x int NOT NULL, CHECK (x > 5 AND x < 3));"
                + " CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int NOT NULL REFERENCES a)");

        assertThatThrownBy(() -> database.fill(SyntheticData.rows(10).withDemanded(Set.of("never"))))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("public.never cannot have the 10 rows")
                .hasMessageContaining("no values satisfy its check constraint never_x_check");
        assertThatThrownBy(() -> database.fill(SyntheticData.rows(10)
                        .withTableRows(Map.of("never", 0L, "a", 0L))
                        .withDemanded(Set.of("b"))))
                .isInstanceOf(DrydockException.class)
                .hasMessage("The table public.b cannot have the 10 rows that are asked for:"
                        + " public.a, which it references, has no rows. Give that table rows.");
    }

    @Test
    void a_key_in_which_nulls_are_alike_has_none_whatever_the_profile_says() throws SQLException {
        database.execute("CREATE TABLE t (id int PRIMARY KEY, a int, UNIQUE NULLS NOT DISTINCT (a))");
        ColumnProfile half = new ColumnProfile("a", 0.5, -0.5, 4, null, List.of());
        Profile profile = new Profile(List.of(new TableProfile(
                Name.of("public", "t"), 1_000L, TableProfile.Basis.TABLE, List.of(half), List.of(), List.of())));

        database.fill(SyntheticData.rows(1_000).withProfile(profile));

        assertThat(database.text("SELECT count(a) FROM t")).isEqualTo("1000");
    }

    @Test
    void partitions_get_their_shares_of_the_rows() throws SQLException {
        database.execute("""
                CREATE TABLE events (id bigint, at timestamptz, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
                CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
                CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
                CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
                """);
        Profile profile = new Profile(List.of(new TableProfile(
                Name.of("public", "events"),
                8_000L,
                TableProfile.Basis.NONE,
                List.of(),
                List.of(),
                List.of(part("events_1", 6_000), part("events_2", 2_000), part("events_3", 0)))));

        database.fill(SyntheticData.rows(1_000).withProfile(profile));

        assertThat(database.text("SELECT string_agg(part || ' ' || n, ', ' ORDER BY part)"
                        + " FROM (SELECT tableoid::regclass AS part, count(*) AS n FROM events GROUP BY 1) p"))
                .isEqualTo("events_1 750, events_2 250");
    }

    private static TableProfile.PartitionProfile part(String name, long rows) {
        return new TableProfile.PartitionProfile(Name.of("public", name), rows);
    }

    private static SyntheticData columns(String table, String column, ColumnValues values) {
        return SyntheticData.rows(1_000).withColumns(Map.of(table, Map.of(column, values)));
    }
}
