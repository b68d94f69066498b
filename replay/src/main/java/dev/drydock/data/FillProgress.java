package dev.drydock.data;

/** Is told how far a filling of tables is. */
public interface FillProgress {

    /** Tells nobody. */
    FillProgress SILENT = new FillProgress() {
        @Override
        public void begins(long rows) {}

        @Override
        public void sent(long rows) {}

        @Override
        public void ends() {}
    };

    /** A filling begins, with so many rows over all of its tables. */
    void begins(long rows);

    /** So many more rows have been sent to the server; several threads call it, often. */
    void sent(long rows);

    /** The filling has ended, also where it failed. */
    void ends();
}
