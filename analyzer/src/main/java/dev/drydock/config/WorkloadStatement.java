package dev.drydock.config;

/**
 * A statement of the application that runs all the time while a replay migrates.
 *
 * @param table the table that it stands for in the report, such as {@code orders} or {@code sales.orders}
 * @param sql one query, INSERT, UPDATE, DELETE or MERGE as JDBC takes it, with a question mark for each value
 * @param perSecond how often it runs, above 0 and up to {@value #MOST_PER_SECOND}
 * @param place where it is written, for messages, such as {@code drydock.yml:5:3}
 */
public record WorkloadStatement(String table, String sql, double perSecond, String place) {

    /** More is a load test, and what it measures is the load. */
    static final int MOST_PER_SECOND = 1000;

    /**
     * Takes the statement, which is not read here.
     *
     * @throws IllegalArgumentException where the rate is out of its range
     */
    public WorkloadStatement {
        if (!(perSecond > 0 && perSecond <= MOST_PER_SECOND)) {
            throw new IllegalArgumentException(perSecond + " statements per second");
        }
    }
}
