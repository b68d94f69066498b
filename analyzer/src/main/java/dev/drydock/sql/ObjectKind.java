package dev.drydock.sql;

/** What kind of object a statement speaks of, in its words. */
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
    DATABASE("DATABASE"),
    ACCESS_METHOD("ACCESS METHOD"),
    CAST("CAST"),
    COLUMN("COLUMN"),
    CONSTRAINT("CONSTRAINT"),
    DOMAIN_CONSTRAINT("CONSTRAINT"),
    CONVERSION("CONVERSION"),
    EVENT_TRIGGER("EVENT TRIGGER"),
    FOREIGN_DATA_WRAPPER("FOREIGN DATA WRAPPER"),
    LANGUAGE("LANGUAGE"),
    LARGE_OBJECT("LARGE OBJECT"),
    OPERATOR_CLASS("OPERATOR CLASS"),
    OPERATOR_FAMILY("OPERATOR FAMILY"),
    OPERATOR("OPERATOR"),
    PARAMETER("PARAMETER"),
    POLICY("POLICY"),
    RULE("RULE"),
    SERVER("SERVER"),
    SUBSCRIPTION("SUBSCRIPTION"),
    TABLESPACE("TABLESPACE"),
    TEXT_SEARCH_CONFIGURATION("TEXT SEARCH CONFIGURATION"),
    TEXT_SEARCH_DICTIONARY("TEXT SEARCH DICTIONARY"),
    TEXT_SEARCH_PARSER("TEXT SEARCH PARSER"),
    TEXT_SEARCH_TEMPLATE("TEXT SEARCH TEMPLATE"),
    TRANSFORM("TRANSFORM"),
    TRIGGER("TRIGGER"),
    USER_MAPPING("USER MAPPING");

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
