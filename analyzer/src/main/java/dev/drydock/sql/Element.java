package dev.drydock.sql;

/** A part of a script that a rule can speak about: a statement, or one action of ALTER TABLE or CREATE TABLE. */
public sealed interface Element permits Statement, TableAction {

    /** Where it stands in the script. */
    Span span();

    /** The name of its record, as lint.json gives it. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
