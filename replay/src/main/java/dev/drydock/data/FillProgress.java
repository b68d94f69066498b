package dev.drydock.data;

/** Is told how far the filling of tables is; by several threads, often. */
@FunctionalInterface
public interface FillProgress {

    /** Tells nobody. */
    FillProgress SILENT = (rows, of) -> {};

    /**
     * Rows have been sent to the server.
     *
     * @param rows so far in this filling, over all tables
     * @param of how many there will be
     */
    void filled(long rows, long of);
}
