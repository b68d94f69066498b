package dev.drydock.sql;

import static dev.drydock.sql.Reading.action;
import static dev.drydock.sql.Reading.expression;
import static dev.drydock.sql.Reading.one;
import static dev.drydock.sql.Reading.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One meaning, one record, wherever a constraint is written. */
class ConstraintsTest {

    private static final Name ORDERS = Name.of("orders");

    @Test
    void check_says_its_condition_and_whether_rows_are_read() {
        String text = "ALTER TABLE orders ADD CONSTRAINT ck CHECK (a > (1)) NO INHERIT NOT VALID";

        assertThat(action(AddCheck.class, text))
                .isEqualTo(new AddCheck(
                        span(text, "CONSTRAINT ck CHECK (a > (1)) NO INHERIT NOT VALID"),
                        ORDERS,
                        "ck",
                        null,
                        expression(text, "a > (1)"),
                        true,
                        false,
                        true,
                        Place.ALTER_TABLE));
        assertThat(action(AddCheck.class, "ALTER TABLE orders ADD CHECK (a > 0) NOT ENFORCED")
                        .notEnforced())
                .isTrue();
    }

    @Test
    void foreign_key_says_both_sides() {
        String text =
                "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (a, \"B\") REFERENCES s.r (x, y) MATCH FULL ON DELETE SET NULL (a) ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED NOT VALID";

        assertThat(action(AddForeignKey.class, text))
                .isEqualTo(new AddForeignKey(
                        span(text, text.substring(23)),
                        ORDERS,
                        "fk",
                        List.of("a", "B"),
                        Name.of("s", "r"),
                        List.of("x", "y"),
                        false,
                        "FULL",
                        new ReferentialAction(ReferentialAction.Kind.SET_NULL, List.of("a")),
                        ReferentialAction.NO_ACTION,
                        Deferral.INITIALLY_DEFERRED,
                        true,
                        false,
                        Place.ALTER_TABLE));
    }

    @Test
    void references_behind_a_column_is_the_same_record_at_another_place() {
        String added = "ALTER TABLE orders ADD COLUMN c int CONSTRAINT fk REFERENCES r ON DELETE CASCADE";
        String created = "CREATE TABLE orders (c int REFERENCES r (id))";

        assertThat(action(AddColumn.class, added).constraints())
                .containsExactly(new AddForeignKey(
                        span(added, "CONSTRAINT fk REFERENCES r ON DELETE CASCADE"),
                        ORDERS,
                        "fk",
                        List.of("c"),
                        Name.of("r"),
                        List.of(),
                        false,
                        "SIMPLE",
                        new ReferentialAction(ReferentialAction.Kind.CASCADE, List.of()),
                        ReferentialAction.NO_ACTION,
                        Deferral.NOT_DEFERRABLE,
                        false,
                        false,
                        Place.ADD_COLUMN));
        assertThat(one(CreateTable.class, created).actions())
                .containsExactly(new AddForeignKey(
                        span(created, "REFERENCES r (id)"),
                        ORDERS,
                        null,
                        List.of("c"),
                        Name.of("r"),
                        List.of("id"),
                        false,
                        "SIMPLE",
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        Deferral.NOT_DEFERRABLE,
                        false,
                        false,
                        Place.CREATE_TABLE));
    }

    @Test
    void keys_say_their_columns_or_the_index_that_they_take() {
        String unique =
                "ALTER TABLE orders ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (c) WITH (fillfactor = 70) USING INDEX TABLESPACE ts DEFERRABLE";
        String primary = "ALTER TABLE orders ADD PRIMARY KEY USING INDEX idx";

        assertThat(action(AddKey.class, unique))
                .isEqualTo(new AddKey(
                        span(unique, unique.substring(23)),
                        ORDERS,
                        "uq",
                        false,
                        List.of("a", "b"),
                        false,
                        List.of("c"),
                        true,
                        null,
                        List.of(new Option("fillfactor", expression(unique, "70"))),
                        "ts",
                        Deferral.DEFERRABLE,
                        Place.ALTER_TABLE));
        assertThat(action(AddKey.class, primary))
                .isEqualTo(new AddKey(
                        span(primary, "PRIMARY KEY USING INDEX idx"),
                        ORDERS,
                        null,
                        true,
                        List.of(),
                        false,
                        List.of(),
                        false,
                        "idx",
                        List.of(),
                        null,
                        Deferral.NOT_DEFERRABLE,
                        Place.ALTER_TABLE));
    }

    @Test
    void exclusion_says_method_and_elements() {
        String text = "ALTER TABLE orders ADD CONSTRAINT ex EXCLUDE USING gist (a WITH =, r WITH &&) WHERE (a > 0)";

        AddExclusion exclusion = action(AddExclusion.class, text);
        assertThat(exclusion)
                .returns("ex", AddExclusion::name)
                .returns("gist", AddExclusion::method)
                .returns(expression(text, "a > 0"), AddExclusion::where)
                .returns(span(text, text.substring(23)), AddExclusion::span);
        assertThat(exclusion.elements())
                .extracting(element -> element.key().column(), ExclusionElement::operator)
                .containsExactly(tuple("a", "="), tuple("r", "&&"));
    }

    @Test
    void not_null_is_a_constraint_of_its_own_from_18_on() {
        assertThat(action(AddNotNull.class, "ALTER TABLE orders ADD CONSTRAINT nn NOT NULL c NOT VALID"))
                .isEqualTo(new AddNotNull(new Span(23, 57), ORDERS, "nn", "c", true, false, Place.ALTER_TABLE));
    }

    @Test
    void validate_and_drop_name_their_constraint() {
        assertThat(action(ValidateConstraint.class, "ALTER TABLE orders VALIDATE CONSTRAINT ck"))
                .isEqualTo(new ValidateConstraint(new Span(19, 41), ORDERS, "ck"));
        assertThat(action(DropConstraint.class, "ALTER TABLE orders DROP CONSTRAINT IF EXISTS ck CASCADE"))
                .isEqualTo(new DropConstraint(new Span(19, 55), ORDERS, "ck", true, true));
    }

    @Test
    void a_temporal_key_is_read_with_its_period() {
        assertThat(action(
                        AddForeignKey.class, "ALTER TABLE t ADD FOREIGN KEY (a, PERIOD b) REFERENCES r (x, PERIOD y)"))
                .returns(List.of("a", "b"), AddForeignKey::columns)
                .returns(true, AddForeignKey::period);
        assertThat(action(AddKey.class, "ALTER TABLE t ADD PRIMARY KEY (a, b WITHOUT OVERLAPS)"))
                .returns(List.of("a", "b"), AddKey::columns)
                .returns(true, AddKey::withoutOverlaps);
    }
}
