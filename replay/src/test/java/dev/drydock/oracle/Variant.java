package dev.drydock.oracle;

import java.util.regex.Pattern;

/** The ways in which each case is put to the server. */
enum Variant {
    /** As it stands. */
    PLAIN {
        @Override
        String setUp(LockCase one) {
            return one.shared() + ";\n" + one.own();
        }

        @Override
        String statement(LockCase one) {
            return one.statement();
        }
    },
    /** All relations have names that need quotes. */
    QUOTED {
        @Override
        String setUp(LockCase one) {
            return quoted(PLAIN.setUp(one));
        }

        @Override
        String statement(LockCase one) {
            return quoted(one.statement());
        }
    },
    /** All stands in a schema that the search path names. */
    ON_SEARCH_PATH {
        @Override
        String setUp(LockCase one) {
            return "CREATE SCHEMA shop; SET search_path = shop, public;\n" + PLAIN.setUp(one);
        }

        @Override
        String statement(LockCase one) {
            return one.statement();
        }
    },
    /** All stands in a schema that only the statement names. */
    QUALIFIED {
        @Override
        String setUp(LockCase one) {
            return "CREATE SCHEMA shop; SET search_path = shop;\n" + PLAIN.setUp(one) + ";\nSET search_path = public";
        }

        @Override
        String statement(LockCase one) {
            return qualified(one.statement());
        }
    },
    /** The table of orders is partitioned. */
    PARTITIONED {
        @Override
        String setUp(LockCase one) {
            return PLAIN.setUp(one).replace(MARK, PARTITIONS);
        }

        @Override
        String statement(LockCase one) {
            return one.statement();
        }
    };

    private static final String MARK = "/* partitioned */";

    private static final String PARTITIONS = "PARTITION BY RANGE (id);"
            + " CREATE TABLE orders_low PARTITION OF orders FOR VALUES FROM (0) TO (50);"
            + " CREATE TABLE orders_rest PARTITION OF orders DEFAULT";

    private static final Pattern TABLE = Pattern.compile("\\borders(_pkey|_note_idx|_view|_outer|_totals)?\\b");

    private static final Pattern NAMES = Pattern.compile("\\b(orders|customers)(\\w*)\\b");

    private static final Pattern PLACES = Pattern.compile(
            "(?i)\\b(TABLE|ONLY|ON|REFERENCES|FROM|INTO|JOIN|UPDATE|EXISTS|INHERITS \\(|PARTITION OF|PARTITION|VIEW|SEQUENCE"
                    + "|VACUUM|FULL\\)?|ANALYZE|LIKE|INHERIT|CONCURRENTLY|INDEX|TRUNCATE|CLUSTER|COPY|COLUMN|TYPE|DOMAIN|LOCK|USING) (orders|customers)");

    abstract String setUp(LockCase one);

    abstract String statement(LockCase one);

    /** Whether the case is another one in this variant. */
    boolean concerns(LockCase one) {
        if (this == PARTITIONED) {
            return TABLE.matcher(one.own() + " " + one.statement()).find()
                    && one.shared().contains(MARK);
        }
        return this == PLAIN
                || !statement(one).equals(one.statement())
                || !setUp(one).equals(PLAIN.setUp(one));
    }

    private static String quoted(String text) {
        return NAMES.matcher(text).replaceAll("\"$1 Q$2\"");
    }

    private static String qualified(String text) {
        return PLACES.matcher(text).replaceAll("$1 shop.$2");
    }
}
