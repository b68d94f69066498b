package dev.drydock.probe;

import java.sql.SQLException;

/** What a probe does again and again. */
interface ProbeStatement {

    /** Its text for people. */
    String sql();

    /** Runs it once; its results are thrown away. */
    void run(ProbeSession session) throws SQLException;

    /** Whether the next one may succeed after this error. */
    boolean goesOnAfter(String sqlState);
}
