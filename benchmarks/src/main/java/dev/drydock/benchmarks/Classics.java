package dev.drydock.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The changes that everybody makes to a table, one after the other as a history of Flyway's. */
final class Classics {

    static final String TABLES = """
            CREATE TABLE parent (id bigint PRIMARY KEY, nm text);
            CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL, b int, c varchar(40), d text,
              parent_id bigint, created timestamptz, u int, e int);
            CREATE INDEX t_created ON t (created);""";

    /** Where the keys of synthetic rows begin; they leave out none. */
    private static final long FIRST_KEY = 1_000_000_000;

    private static final String FOREIGN_KEY =
            "ALTER TABLE t ADD CONSTRAINT t_parent_fk FOREIGN KEY (parent_id) REFERENCES parent (id)";

    private static final String CHECKED_SET_NOT_NULL = "Set not null behind a valid check";

    private static final String FOREIGN_KEY_NOT_VALID = "Add a foreign key that is not valid";

    private static final String VALIDATE_FOREIGN_KEY = "Validate a foreign key";

    private static final String CREATE_CONCURRENTLY = "Create an index concurrently";

    private static final String UNIQUE_USING_INDEX = "Add a unique constraint that uses an index";

    private static final String DROP_COLUMN = "Drop a column";

    private static final String RENAME_COLUMN = "Rename a column";

    private static final String UPDATE_BATCH = "Update a tenth of the rows";

    private Classics() {}

    /** All of them, for a table of so many rows. */
    static List<Classic> of(long rows) {
        String batch = "WHERE id BETWEEN " + FIRST_KEY + " AND " + (FIRST_KEY + rows / 10 - 1);
        return List.of(
                Classic.of(
                                "Add a column with a constant default",
                                "ALTER TABLE t ADD COLUMN f int DEFAULT 7;",
                                "ALTER TABLE t DROP COLUMN f;")
                        .tidiedBy("ALTER TABLE t DROP COLUMN f;"),
                Classic.of(
                                "Add a column with a volatile default",
                                "ALTER TABLE t ADD COLUMN g timestamptz DEFAULT clock_timestamp();",
                                "ALTER TABLE t DROP COLUMN g;")
                        .tidiedBy("ALTER TABLE t DROP COLUMN g;", "VACUUM (FULL, ANALYZE) t;")
                        .saferAs("""
                                ALTER TABLE t ADD COLUMN g timestamptz;
                                ALTER TABLE t ALTER COLUMN g SET DEFAULT clock_timestamp();
                                -- then batch by batch
                                UPDATE t SET g = clock_timestamp() %s;""".formatted(batch), UPDATE_BATCH),
                Classic.of(
                                "Set not null",
                                "ALTER TABLE t ALTER COLUMN b SET NOT NULL;",
                                "ALTER TABLE t ALTER COLUMN b DROP NOT NULL;")
                        .tidiedBy("ALTER TABLE t ALTER COLUMN b DROP NOT NULL;")
                        .saferAs("""
                                ALTER TABLE t ADD CONSTRAINT t_b_set CHECK (b IS NOT NULL) NOT VALID;
                                ALTER TABLE t VALIDATE CONSTRAINT t_b_set;
                                ALTER TABLE t ALTER COLUMN b SET NOT NULL;
                                ALTER TABLE t DROP CONSTRAINT t_b_set;""", CHECKED_SET_NOT_NULL),
                Classic.of(
                                CHECKED_SET_NOT_NULL,
                                "ALTER TABLE t ALTER COLUMN b SET NOT NULL;",
                                "ALTER TABLE t ALTER COLUMN b DROP NOT NULL;")
                        .behind(
                                "ALTER TABLE t ADD CONSTRAINT t_b_set CHECK (b IS NOT NULL) NOT VALID;",
                                "ALTER TABLE t VALIDATE CONSTRAINT t_b_set;")
                        .tidiedBy(
                                "ALTER TABLE t DROP CONSTRAINT t_b_set;",
                                "ALTER TABLE t ALTER COLUMN b DROP NOT NULL;"),
                Classic.of(
                                "Add a check",
                                "ALTER TABLE t ADD CONSTRAINT t_a_positive CHECK (a > 0);",
                                "ALTER TABLE t DROP CONSTRAINT t_a_positive;")
                        .tidiedBy("ALTER TABLE t DROP CONSTRAINT t_a_positive;")
                        .saferAs("""
                                ALTER TABLE t ADD CONSTRAINT t_a_positive CHECK (a > 0) NOT VALID;
                                ALTER TABLE t VALIDATE CONSTRAINT t_a_positive;"""),
                Classic.of("Add a foreign key", FOREIGN_KEY + ";", "ALTER TABLE t DROP CONSTRAINT t_parent_fk;")
                        .tidiedBy("ALTER TABLE t DROP CONSTRAINT t_parent_fk;")
                        .saferAs(
                                FOREIGN_KEY + " NOT VALID;\nALTER TABLE t VALIDATE CONSTRAINT t_parent_fk;",
                                FOREIGN_KEY_NOT_VALID,
                                VALIDATE_FOREIGN_KEY),
                Classic.of(
                                FOREIGN_KEY_NOT_VALID,
                                FOREIGN_KEY + " NOT VALID;",
                                "ALTER TABLE t DROP CONSTRAINT t_parent_fk;")
                        .tidiedBy("ALTER TABLE t DROP CONSTRAINT t_parent_fk;"),
                Classic.of(
                                VALIDATE_FOREIGN_KEY,
                                "ALTER TABLE t VALIDATE CONSTRAINT t_parent_fk;",
                                "ALTER TABLE t DROP CONSTRAINT t_parent_fk;\n" + FOREIGN_KEY + " NOT VALID;")
                        .behind(FOREIGN_KEY + " NOT VALID;")
                        .tidiedBy("ALTER TABLE t DROP CONSTRAINT t_parent_fk;"),
                Classic.of("Create an index", "CREATE INDEX t_c ON t (c);", "DROP INDEX t_c;")
                        .tidiedBy("DROP INDEX t_c;")
                        .saferAs("CREATE INDEX CONCURRENTLY t_c ON t (c);", CREATE_CONCURRENTLY),
                Classic.of(
                                CREATE_CONCURRENTLY,
                                "CREATE INDEX CONCURRENTLY t_c ON t (c);",
                                "DROP INDEX CONCURRENTLY t_c;")
                        .tidiedBy("DROP INDEX t_c;"),
                Classic.of(
                                "Change a type to a wider integer",
                                "ALTER TABLE t ALTER COLUMN a TYPE bigint;",
                                "ALTER TABLE t ALTER COLUMN a TYPE int;")
                        .tidiedBy("ALTER TABLE t ALTER COLUMN a TYPE int;")
                        .saferAs("""
                                ALTER TABLE t ADD COLUMN a_new bigint;
                                -- from here on the application or a trigger writes both; then batch by batch
                                UPDATE t SET a_new = a %s;
                                -- once nobody reads the old one
                                ALTER TABLE t DROP COLUMN a;
                                ALTER TABLE t RENAME COLUMN a_new TO a;""".formatted(batch), UPDATE_BATCH, DROP_COLUMN, RENAME_COLUMN),
                Classic.of(
                                "Make a varchar longer",
                                "ALTER TABLE t ALTER COLUMN c TYPE varchar(80);",
                                "ALTER TABLE t ALTER COLUMN c TYPE varchar(40);")
                        .tidiedBy("ALTER TABLE t ALTER COLUMN c TYPE varchar(40);"),
                Classic.of(
                                "Add a unique constraint",
                                "ALTER TABLE t ADD CONSTRAINT t_u_key UNIQUE (u);",
                                "ALTER TABLE t DROP CONSTRAINT t_u_key;")
                        .tidiedBy("ALTER TABLE t DROP CONSTRAINT t_u_key;")
                        .saferAs("""
                                CREATE UNIQUE INDEX CONCURRENTLY t_u_key ON t (u);
                                ALTER TABLE t ADD CONSTRAINT t_u_key UNIQUE USING INDEX t_u_key;""", CREATE_CONCURRENTLY, UNIQUE_USING_INDEX),
                Classic.of(
                                UNIQUE_USING_INDEX,
                                "ALTER TABLE t ADD CONSTRAINT t_u_key UNIQUE USING INDEX t_u_key;",
                                "ALTER TABLE t DROP CONSTRAINT t_u_key;\nCREATE UNIQUE INDEX t_u_key ON t (u);")
                        .behind("CREATE UNIQUE INDEX CONCURRENTLY t_u_key ON t (u);")
                        .tidiedBy("ALTER TABLE t DROP CONSTRAINT t_u_key;"),
                Classic.of(DROP_COLUMN, "ALTER TABLE t DROP COLUMN e;", "ALTER TABLE t ADD COLUMN e int;"),
                Classic.of(
                        RENAME_COLUMN, "ALTER TABLE t RENAME COLUMN d TO dd;", "ALTER TABLE t RENAME COLUMN dd TO d;"),
                Classic.of(
                                UPDATE_BATCH,
                                "UPDATE t SET b = b + 1 %s;".formatted(batch),
                                "UPDATE t SET b = b - 1 %s;".formatted(batch))
                        .tidiedBy("VACUUM (FULL, ANALYZE) t;"),
                Classic.of("Update all rows", "UPDATE t SET b = b + 1;", "UPDATE t SET b = b - 1;")
                        .saferAs("-- batch by batch\nUPDATE t SET b = b + 1 %s;".formatted(batch), UPDATE_BATCH));
    }

    /** Writes the history into a folder; says which versions are the classics, in their order. */
    static List<String> write(List<Classic> classics, Path folder) throws IOException {
        int version = 1;
        Files.writeString(folder.resolve("V1__tables.sql"), TABLES);
        List<String> versions = new ArrayList<>();
        for (Classic classic : classics) {
            for (String script : classic.before()) {
                Files.writeString(folder.resolve("V" + ++version + "__prepare.sql"), script);
            }
            String name = ++version + "__" + classic.title().replace(' ', '_') + ".sql";
            versions.add(String.valueOf(version));
            Files.writeString(folder.resolve("V" + name), classic.up());
            Files.writeString(folder.resolve("U" + name), classic.down());
            for (String script : classic.after()) {
                Files.writeString(folder.resolve("V" + ++version + "__tidy.sql"), script);
            }
        }
        return versions;
    }
}
