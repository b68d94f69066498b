package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many rows one table is filled with. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface TableRows {

    /** The table, with its schema unless that is {@code public}. */
    String table();

    /** The number of rows; 0 leaves it empty. */
    long rows();
}
