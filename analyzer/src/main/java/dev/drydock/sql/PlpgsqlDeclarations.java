package dev.drydock.sql;

/** Reads what stands between DECLARE and BEGIN: of all declarations a cursor's alone holds a statement. */
final class PlpgsqlDeclarations {

    private final Tokens in;
    private final PlpgsqlWords words;
    private final PlpgsqlFindings found;
    private final Circumstances circumstances;

    /** Reads those of a block that runs in these circumstances. */
    PlpgsqlDeclarations(Tokens in, PlpgsqlWords words, PlpgsqlFindings found, Circumstances circumstances) {
        this.circumstances = circumstances;
        this.in = in;
        this.words = words;
        this.found = found;
    }

    /** Passes all declarations up to BEGIN. */
    void read() {
        while (!in.sees("begin")) {
            if (!in.accept("declare")) {
                declaration();
            }
        }
    }

    private void declaration() {
        int from = in.position();
        words.passTo(";");
        int end = in.position();
        in.reset(from);
        boolean cursor = false;
        while (in.position() < end) {
            cursor |= in.sees("cursor");
            if (cursor && in.position() > from + 1 && (in.accept("for") || in.accept("is"))) {
                found.sql(in.position(), end, circumstances);
                break;
            }
            in.next();
        }
        in.reset(end + 1);
    }
}
