package dev.drydock.data;

import static dev.drydock.data.FilledDatabase.reasons;
import static dev.drydock.data.FilledDatabase.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Foreign keys point to rows that there are. */
class ReferencesTest {

    @RegisterExtension
    private final FilledDatabase database = FilledDatabase.of(ReferencesTest.class);

    @Test
    void rows_that_have_to_reference_their_own_table_reference_themselves() throws SQLException {
        database.execute("""
                CREATE TABLE knot (id int PRIMARY KEY, up int NOT NULL REFERENCES knot);
                CREATE TABLE tree (tenant int, id int, up int NOT NULL, PRIMARY KEY (tenant, id),
                    FOREIGN KEY (tenant, up) REFERENCES tree);
                """);

        List<FilledTable> tables = database.fill(500);

        assertThat(rows(tables)).isEqualTo(Map.of("public.knot", 500L, "public.tree", 500L));
        database.addConstraintsAgain();
    }

    @Test
    void foreign_keys_that_share_columns_agree_in_them() throws SQLException {
        database.execute("""
                CREATE TABLE tenants (id int PRIMARY KEY);
                CREATE TABLE a (tenant int REFERENCES tenants, id int, PRIMARY KEY (tenant, id));
                CREATE TABLE b (id int, owner int REFERENCES tenants, PRIMARY KEY (owner, id));
                CREATE TABLE both_of (
                    tenant int NOT NULL, a int NOT NULL, b int NOT NULL,
                    FOREIGN KEY (tenant, a) REFERENCES a, FOREIGN KEY (tenant, b) REFERENCES b (owner, id));
                CREATE TABLE one_of (tenant int NOT NULL REFERENCES tenants, a int NOT NULL, FOREIGN KEY (tenant, a) REFERENCES a);
                """);

        List<FilledTable> tables =
                database.fill(SyntheticData.rows(500).withTableRows(Map.of("tenants", 20L, "a", 500L, "b", 200L)));

        assertThat(reasons(tables).values()).containsOnlyNulls();
        assertThat(rows(tables)).containsEntry("public.both_of", 500L).containsEntry("public.one_of", 500L);
        database.addConstraintsAgain();
    }

    @Test
    void rows_differ_from_those_that_migrations_wrote() throws SQLException {
        database.execute("""
                CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY);
                CREATE TABLE link (a int REFERENCES a, b int REFERENCES b, PRIMARY KEY (a, b));
                INSERT INTO a VALUES (1), (2); INSERT INTO b VALUES (1), (2); INSERT INTO link VALUES (1, 1), (2, 2);
                """);

        List<FilledTable> tables = database.fill(500);

        assertThat(reasons(tables)).containsEntry("public.link", null);
        assertThat(rows(tables)).containsEntry("public.link", 502L);
    }

    @Test
    void tables_that_must_reference_each_other_do_so() throws SQLException {
        database.execute("""
                CREATE TABLE boats (id int PRIMARY KEY, name text NOT NULL UNIQUE, captain int NOT NULL);
                CREATE TABLE people (id int PRIMARY KEY, boat int NOT NULL REFERENCES boats, friend int REFERENCES people);
                ALTER TABLE boats ADD CONSTRAINT commanded FOREIGN KEY (captain) REFERENCES people DEFERRABLE INITIALLY DEFERRED;
                """);

        List<FilledTable> tables = database.fill(300);

        assertThat(reasons(tables).values()).containsOnlyNulls();
        assertThat(rows(tables)).isEqualTo(Map.of("public.boats", 100L, "public.people", 100L));
        database.addConstraintsAgain();
    }

    @Test
    void no_row_is_left_that_refers_to_one_which_the_server_refused() throws SQLException {
        database.execute("""
                CREATE TABLE boats (id int PRIMARY KEY, code text NOT NULL CHECK (code ~ '^[A-Z]{9}$'), captain int NOT NULL);
                CREATE TABLE people (id int PRIMARY KEY, boat int NOT NULL REFERENCES boats);
                ALTER TABLE boats ADD CONSTRAINT commanded FOREIGN KEY (captain) REFERENCES people DEFERRABLE;
                """);

        List<FilledTable> tables = database.fill(300);

        assertThat(rows(tables)).isEqualTo(Map.of("public.boats", 0L, "public.people", 0L));
        assertThat(reasons(tables).get("public.boats")).startsWith("the server refuses its rows");
        assertThat(reasons(tables).get("public.people"))
                .isEqualTo("public.boats, which it references, has not got its rows. Give that table rows.");
    }

    @Test
    void rows_that_reference_their_own_table_form_trees() throws SQLException {
        database.execute("CREATE TABLE parts (id int PRIMARY KEY, whole int REFERENCES parts CHECK (whole <> id))");

        database.fill(1_000);

        assertThat(database.text("""
                WITH RECURSIVE below AS (SELECT id FROM parts WHERE whole IS NULL
                    UNION ALL SELECT p.id FROM parts p JOIN below b ON p.whole = b.id)
                SELECT (SELECT count(*) FROM below) || ' ' || (SELECT count(*) FROM parts WHERE whole IS NULL)
                    || ' ' || (SELECT count(DISTINCT whole) FROM parts)""")).isEqualTo("1000 100 90");
    }

    @Test
    void the_second_child_of_a_refused_parent_refers_to_nothing_either() throws SQLException {
        database.execute("""
                CREATE TABLE p (id int PRIMARY KEY, code text NOT NULL CHECK (code ~ '^[A-Z]{9}$'));
                CREATE TABLE c1 (p int REFERENCES p); CREATE TABLE c2 (p int REFERENCES p);
                """);

        assertThat(rows(database.fill(1_000)))
                .isEqualTo(Map.of("public.p", 0L, "public.c1", 1_000L, "public.c2", 1_000L));
        database.addConstraintsAgain();
    }

    @Test
    void rows_of_tables_that_inherit_are_no_parents() throws SQLException {
        database.execute("CREATE TABLE base (id int PRIMARY KEY); CREATE TABLE more (y int) INHERITS (base)");
        TableFiller filler = database.filler(SyntheticData.rows(1_000));
        filler.fill(() -> Outlook.NONE);
        database.execute("CREATE TABLE late (base int NOT NULL REFERENCES base)");

        List<FilledTable> tables = filler.fill(() -> Outlook.NONE);

        assertThat(rows(tables)).isEqualTo(Map.of("public.base", 1_000L, "public.more", 1_000L, "public.late", 1_000L));
        database.addConstraintsAgain();
    }

    @Test
    void what_a_refused_table_takes_away_is_missed_by_its_grandchildren_too() throws SQLException {
        database.execute("""
                CREATE TABLE odd (id int PRIMARY KEY, code text NOT NULL CHECK (code ~ '^[A-Z]{9}$'));
                CREATE TABLE child (odd int UNIQUE REFERENCES odd, y int);
                CREATE TABLE grandchild (odd int REFERENCES child (odd));
                CREATE TABLE second (odd int UNIQUE REFERENCES odd);
                CREATE TABLE strict_one (odd int NOT NULL REFERENCES child (odd));
                """);

        List<FilledTable> tables = database.fill(1_000);

        assertThat(rows(tables)).containsEntry("public.grandchild", 1_000L).containsEntry("public.strict_one", 0L);
        assertThat(reasons(tables).get("public.strict_one"))
                .isEqualTo("public.child, which it references, has no rows. Give that table rows.");
        database.addConstraintsAgain();
    }

    @Test
    void keys_that_would_be_rounded_are_not_referenced() throws SQLException {
        database.execute(
                "CREATE TABLE a (id numeric(10,2) PRIMARY KEY);"
                        + " CREATE TABLE b (a numeric(10,0) NOT NULL REFERENCES a); CREATE TABLE c (a numeric(10,0) REFERENCES a)");

        List<FilledTable> tables = database.fill(1_000);

        assertThat(reasons(tables))
                .containsEntry(
                        "public.b",
                        "its columns a round the keys of public.a, which they reference."
                                + " Give them the type that the keys have.")
                .containsEntry("public.c", null);
        database.addConstraintsAgain();
    }

    @Test
    void tables_of_tenants_reference_several_rows_of_one_tenant() throws SQLException {
        database.execute("""
                CREATE TABLE tenants (id int PRIMARY KEY);
                CREATE TABLE users (tenant int REFERENCES tenants, id int, PRIMARY KEY (tenant, id));
                CREATE TABLE orders (
                    tenant int NOT NULL, id int, buyer int NOT NULL, seller int NOT NULL, approver int,
                    PRIMARY KEY (tenant, id),
                    CONSTRAINT a FOREIGN KEY (tenant) REFERENCES tenants,
                    CONSTRAINT b FOREIGN KEY (tenant, buyer) REFERENCES users,
                    CONSTRAINT c FOREIGN KEY (tenant, seller) REFERENCES users,
                    CONSTRAINT d FOREIGN KEY (tenant, approver) REFERENCES users);
                """);

        List<FilledTable> tables = database.fill(2_000);

        assertThat(reasons(tables).values()).containsOnlyNulls();
        assertThat(rows(tables))
                .isEqualTo(Map.of("public.tenants", 100L, "public.users", 200L, "public.orders", 2_000L));
        database.addConstraintsAgain();
    }
}
