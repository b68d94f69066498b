package dev.drydock.replay;

import dev.drydock.migration.Script;
import dev.drydock.sql.Statement;
import java.sql.SQLException;

/** Is told what a {@link ScriptRun} does, while it does it; all times are those of {@link System#nanoTime}. */
interface Recorder {

    /** Records nothing. */
    Recorder NONE = new Recorder() {

        @Override
        public void before(Statement statement) {}

        @Override
        public void after(Script script, Statement statement, long sent, long answered, boolean succeeded) {}

        @Override
        public void transactionEnded(long sent, long answered) {}
    };

    /** The statement is the next one to be sent; its transaction has begun unless it runs without one. */
    void before(Statement statement) throws SQLException;

    /** The statement was answered. */
    void after(Script script, Statement statement, long sent, long answered, boolean succeeded) throws SQLException;

    /** All locks of the transaction are gone; between the two its end was sent and answered. */
    void transactionEnded(long sent, long answered);
}
