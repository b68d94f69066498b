package dev.drydock.sql;

/** What kind of object a DROP or ALTER speaks of, in the words of the statement. */
public enum ObjectKind {
    TABLE("TABLE"),
    INDEX("INDEX"),
    VIEW("VIEW"),
    MATERIALIZED_VIEW("MATERIALIZED VIEW"),
    SEQUENCE("SEQUENCE"),
    FOREIGN_TABLE("FOREIGN TABLE"),
    TYPE("TYPE"),
    DOMAIN("DOMAIN"),
    FUNCTION("FUNCTION"),
    PROCEDURE("PROCEDURE"),
    ROUTINE("ROUTINE"),
    AGGREGATE("AGGREGATE"),
    SCHEMA("SCHEMA"),
    EXTENSION("EXTENSION"),
    COLLATION("COLLATION"),
    STATISTICS("STATISTICS"),
    PUBLICATION("PUBLICATION"),
    ROLE("ROLE"),
    DATABASE("DATABASE");

    private final String words;

    ObjectKind(String words) {
        this.words = words;
    }

    /** Tells whether its names share one space with those of tables. */
    boolean isRelation() {
        return ordinal() <= FOREIGN_TABLE.ordinal();
    }

    /** Its key words. */
    @Override
    public String toString() {
        return words;
    }
}
