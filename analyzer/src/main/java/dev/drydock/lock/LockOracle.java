package dev.drydock.lock;

import dev.drydock.DrydockException;

/** Answers by experiment on a live server what {@link LockForecast} answers by thought. */
public interface LockOracle {

    /**
     * Runs the set-up, then the statement, and tells what the statement did to the relations of the set-up.
     *
     * <p>Only tables that hold rows can show that they are read or written in full.
     *
     * @param setUp statements in SQL, with semicolons between; the search path that it sets is in force for the statement
     * @param statement one statement in SQL
     * @throws DrydockException in the server's words where it refuses one of them
     */
    LockForecast ask(String setUp, String statement);
}
