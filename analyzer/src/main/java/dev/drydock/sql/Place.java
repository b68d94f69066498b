package dev.drydock.sql;

/** Where an action was written. */
public enum Place {
    /** As an action of its own in ALTER TABLE. */
    ALTER_TABLE,
    /** Behind a column in ALTER TABLE … ADD COLUMN. */
    ADD_COLUMN,
    /** In CREATE TABLE, behind a column or on its own. */
    CREATE_TABLE
}
