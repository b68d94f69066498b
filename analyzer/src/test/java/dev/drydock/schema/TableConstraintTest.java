package dev.drydock.schema;

import static dev.drydock.schema.Schemas.after;
import static dev.drydock.schema.Schemas.constraints;
import static dev.drydock.schema.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints as statements leave them, under the names that PostgreSQL makes up. */
class TableConstraintTest {

    private static final String T = "CREATE TABLE t (a int, b int, c text);";

    private static Table t(String sql) {
        return table(after(T + sql, new ServerVersion(18)), "t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADD PRIMARY KEY (a) | t_pkey PRIMARY_KEY a",
                "ADD UNIQUE (a, b) | t_a_b_key UNIQUE a,b",
                "ADD CHECK (a > 0) | t_a_check CHECK a",
                "ADD FOREIGN KEY (a) REFERENCES s.r | t_a_fkey FOREIGN_KEY a -> s.r",
                "ADD FOREIGN KEY (a) REFERENCES r NOT VALID | t_a_fkey FOREIGN_KEY a -> public.r not valid",
                "ADD CONSTRAINT x CHECK (a > 0) NOT VALID | x CHECK a not valid",
                "ADD CONSTRAINT x CHECK (a > 0) NOT ENFORCED | x CHECK a not valid",
                "ADD CONSTRAINT x NOT NULL a | x NOT_NULL a",
                "ADD NOT NULL a NOT VALID | t_a_not_null NOT_NULL a not valid",
                "ADD COLUMN d int UNIQUE | t_d_key UNIQUE d",
                "ADD COLUMN d int REFERENCES r | t_d_fkey FOREIGN_KEY d -> public.r"
            })
    void an_added_constraint_is_there(String action, String expected) {
        assertThat(constraints(t("ALTER TABLE t " + action))).contains(expected);
    }

    @Test
    void a_name_that_is_taken_is_numbered() {
        assertThat(constraints(t("ALTER TABLE t ADD CHECK (a > 0), ADD CHECK (a < 9), ADD CHECK (a <> b)")))
                .containsExactly("t_a_check CHECK a", "t_a_check1 CHECK a", "t_check CHECK a,b");
    }

    @Test
    void constraints_are_validated_renamed_and_dropped() {
        assertThat(constraints(t(
                        "ALTER TABLE t ADD CONSTRAINT x CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT x")))
                .containsExactly("x CHECK a");
        assertThat(constraints(t("ALTER TABLE t ADD UNIQUE (a); ALTER TABLE t RENAME CONSTRAINT t_a_key TO y")))
                .containsExactly("y UNIQUE a");
        assertThat(constraints(t("ALTER TABLE t ADD UNIQUE (a); ALTER TABLE t DROP CONSTRAINT t_a_key")))
                .isEmpty();
        assertThat(constraints(t("ALTER TABLE t ADD UNIQUE (a); ALTER TABLE t RENAME a TO z")))
                .containsExactly("t_a_key UNIQUE z");
    }

    @Test
    void a_key_that_takes_an_index_takes_its_columns_and_name() {
        Table t = t("CREATE UNIQUE INDEX i ON t (a, b); ALTER TABLE t ADD PRIMARY KEY USING INDEX i");

        assertThat(constraints(t)).contains("i PRIMARY_KEY a,b");
        assertThat(t.indexes())
                .singleElement()
                .satisfies(i -> assertThat(i.constraint()).isTrue())
                .satisfies(i -> assertThat(i.name()).isEqualTo("i"));
        assertThat(t.column("a").orElseThrow().notNull()).isTrue();
        assertThat(t.column("c").orElseThrow().notNull()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADD CHECK (a IS NOT NULL) | true",
                "ADD CHECK (a IS NOT NULL AND b > 0) | true",
                "ADD CHECK (a IS NOT NULL OR b > 0) | false",
                "ADD CHECK (a > 0) | false",
                "ADD CHECK (a IS NOT NULL) NOT VALID | false",
                "ADD CONSTRAINT n NOT NULL a NOT VALID | false",
                "ADD CONSTRAINT n NOT NULL a | true",
                "ADD CHECK (b IS NOT NULL) | false"
            })
    void only_a_valid_check_proves_that_a_column_is_not_null(String action, boolean proven) {
        assertThat(t("ALTER TABLE t " + action).provesNotNull("a")).isEqualTo(proven);
    }

    @Test
    void a_check_that_is_about_to_go_proves_nothing() {
        Table t = t("ALTER TABLE t ADD CONSTRAINT x CHECK (a IS NOT NULL)");

        assertThat(t.provesNotNull("a", Set.of("x"))).isFalse();
        assertThat(t.provesNotNull("a", Set.of("y"))).isTrue();
    }
}
