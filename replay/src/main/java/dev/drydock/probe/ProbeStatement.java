package dev.drydock.probe;

import java.sql.SQLException;
import java.util.List;

/** What a probe does again and again. */
interface ProbeStatement {

    /** Its text for people. */
    String sql();

    /** Runs it once; its results are thrown away. */
    void run(ProbeSession session) throws SQLException;

    /** Whether the next one may succeed after this error. */
    boolean goesOnAfter(String sqlState);

    /** Whether an error says something about the migration. */
    boolean isNews(SQLException error);

    /** What is not as it was asked for, a sentence each. */
    List<String> notes();

    /**
     * For whom its waits speak.
     *
     * @param kind what it is itself
     */
    ProbeKind standsFor(ProbeKind kind);
}
