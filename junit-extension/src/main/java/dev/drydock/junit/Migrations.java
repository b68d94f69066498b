package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which migrations the {@link MigrationTest}s of a class replay, and on how many rows.
 *
 * <p>Left without attributes it reads {@code src/main/resources/db/migration} below the working directory and replays on
 * PostgreSQL 16. It may stand on the class, on a class around it or on another annotation.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Migrations {

    /**
     * The folders that hold the migrations, relative to the working directory; searched downwards. Left out, they are
     * Flyway's own {@code locations} in the project's files, or else {@code src/main/resources/db/migration}.
     */
    String[] locations() default {};

    /** The migration tool's layout; detected when left out. */
    String layout() default "";

    /** The major versions of PostgreSQL to replay on. */
    String[] postgres() default "16";

    /** How many rows the largest tables are filled with. */
    long rows() default 10_000;

    /** Rows of single tables, where {@link #rows()} does not fit. */
    TableRows[] tables() default {};

    /** Values of the migrations' placeholders, each as {@code name=value}. */
    String[] placeholders() default {};
}
