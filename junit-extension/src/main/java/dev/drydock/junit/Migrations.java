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
 * <p>What it leaves out is as {@code drydock.yml} in the working directory says, or else {@code src/main/resources/db/migration}
 * and PostgreSQL 16. It may stand on the class, on a class around it or on another annotation.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Migrations {

    /**
     * The folders that hold the migrations, relative to the working directory; searched downwards. Left out, they are
     * those of {@code drydock.yml}, or Flyway's own {@code locations} in the project's files, or else {@code src/main/resources/db/migration}.
     */
    String[] locations() default {};

    /** The migration tool's layout; that of {@code drydock.yml}, or else detected, when left out. */
    String layout() default "";

    /** The major versions of PostgreSQL to replay on; that of {@code drydock.yml}, or else 16, when left out. */
    String[] postgres() default {};

    /** How many rows the largest tables are filled with; tables that {@code drydock.yml} or {@code drydock-profile.json} says are smaller get fewer. */
    long rows() default 10_000;

    /** Rows of single tables, where neither {@link #rows()} nor the project's files fit. */
    TableRows[] tables() default {};

    /** Values of the migrations' placeholders, each as {@code name=value}. */
    String[] placeholders() default {};
}
