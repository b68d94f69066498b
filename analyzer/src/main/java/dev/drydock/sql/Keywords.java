package dev.drydock.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that PostgreSQL reserves, of the manual's appendix "SQL Key Words" (18), and those that name its objects. */
final class Keywords {

    private static final Set<String> RESERVED = Set.of(
            "all",
            "analyse",
            "analyze",
            "and",
            "any",
            "array",
            "as",
            "asc",
            "asymmetric",
            "both",
            "case",
            "cast",
            "check",
            "collate",
            "column",
            "constraint",
            "create",
            "current_catalog",
            "current_date",
            "current_role",
            "current_time",
            "current_timestamp",
            "current_user",
            "default",
            "deferrable",
            "desc",
            "distinct",
            "do",
            "else",
            "end",
            "except",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "grant",
            "group",
            "having",
            "in",
            "initially",
            "intersect",
            "into",
            "lateral",
            "leading",
            "limit",
            "localtime",
            "localtimestamp",
            "not",
            "null",
            "offset",
            "on",
            "only",
            "or",
            "order",
            "placing",
            "primary",
            "references",
            "returning",
            "select",
            "session_user",
            "some",
            "symmetric",
            "system_user",
            "table",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "user",
            "using",
            "variadic",
            "when",
            "where",
            "window",
            "with");

    /** Words that may name functions, types and roles, but no columns and tables. */
    private static final Set<String> FUNCTIONS_ONLY = Set.of(
            "authorization",
            "binary",
            "collation",
            "concurrently",
            "cross",
            "current_schema",
            "freeze",
            "full",
            "ilike",
            "inner",
            "is",
            "isnull",
            "join",
            "left",
            "like",
            "natural",
            "notnull",
            "outer",
            "overlaps",
            "right",
            "similar",
            "tablesample",
            "verbose");

    /** The words behind ALTER and DROP, and behind CREATE and COMMENT ON but for a few. */
    private static final Set<String> OBJECTS = Set.of(
            "access",
            "aggregate",
            "cast",
            "collation",
            "conversion",
            "database",
            "domain",
            "event",
            "extension",
            "foreign",
            "function",
            "group",
            "index",
            "language",
            "large",
            "materialized",
            "operator",
            "owned",
            "policy",
            "procedural",
            "procedure",
            "publication",
            "role",
            "routine",
            "rule",
            "schema",
            "sequence",
            "server",
            "statistics",
            "subscription",
            "system",
            "table",
            "tablespace",
            "text",
            "transform",
            "trigger",
            "type",
            "user",
            "view");

    private Keywords() {}

    /** Up to two leading words in upper case, to name a form that has no record. */
    static String leading(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(2, tokens.size()) && tokens.get(i).kind() == Token.Kind.WORD; i++) {
            words.append(i == 0 ? "" : " ").append(tokens.get(i).value().toUpperCase(Locale.ROOT));
        }
        return words.toString();
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** Tells whether the word is refused as the name of a column or a table. */
    static boolean isNoColumn(String word) {
        return RESERVED.contains(word) || FUNCTIONS_ONLY.contains(word);
    }

    /** Tells whether the word begins the kind of an object, as in DROP … or COMMENT ON …. */
    static boolean isObject(String word) {
        return OBJECTS.contains(word);
    }
}
