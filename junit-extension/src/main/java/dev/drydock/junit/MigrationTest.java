package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Replays migrations up, down and up again on a real PostgreSQL server with filled tables: one test for each migration and
 * server version.
 *
 * <p>A test fails where the up fails, or the second up; where a budget is exceeded; and, as long as the method takes no
 * {@link dev.drydock.replay.Replay}, where the down fails or does not restore the schema. A method that takes the replay
 * judges the way back itself, with {@link ReplayAssert}. A migration without a way back passes and says so in a report
 * entry: whether there has to be one is the business of the rule {@code rollback-missing}.
 *
 * <p>Limitations: not to be combined with {@code @Test} or another template. Tests of a class that run in parallel take
 * turns at the same database.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(MigrationTestProvider.class)
public @interface MigrationTest {

    /** The version to replay, in the tool's own text; when left out all of them, behind {@code migrations.since} of {@code drydock.yml}. */
    String version() default "";

    /** How many rows the largest tables are filled with; those of {@link Migrations} when left out. */
    long rows() default -1;

    /** The major versions of PostgreSQL to replay on; those of {@link Migrations} when left out. */
    String[] postgres() default {};

    /** For how long writes to any table may wait during the up, such as {@code 200ms} or {@code 2s}. */
    String maxBlockedWrites() default "";

    /** For how long reads of any table may wait during the up, such as {@code 50ms}. */
    String maxBlockedReads() default "";
}
