package dev.drydock.probe;

import dev.drydock.config.WorkloadStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the application, with values of rows that were there before the migration.
 *
 * <p>Each run is a transaction of its own that is rolled back: nothing of it stays but what sequences gave out, while its locks
 * and its waits are those of the application. It goes on after every error.
 */
final class ApplicationStatement implements ProbeStatement {

    private static final String UNDO = "ROLLBACK";

    /** Deferred foreign keys ask for their locks at the commit, which never comes. */
    private static final String CHECK_AND_UNDO = "SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK";

    private final WorkloadStatement stated;
    private final PreparedStatement prepared;
    private final boolean writes;
    private final List<List<@Nullable String>> values;
    private final Set<String> known;
    private final List<String> notes;
    private int next;

    /**
     * Takes it over.
     *
     * @param values what its parameters are, one list for each run, in turn; not empty
     * @param known the server's messages that it got before the migration already
     */
    ApplicationStatement(
            WorkloadStatement stated,
            PreparedStatement prepared,
            boolean writes,
            List<List<@Nullable String>> values,
            Set<String> known,
            List<String> notes) {
        this.stated = stated;
        this.prepared = prepared;
        this.writes = writes;
        this.values = List.copyOf(values);
        this.known = Set.copyOf(known);
        this.notes = List.copyOf(notes);
    }

    List<List<@Nullable String>> values() {
        return values;
    }

    boolean writes() {
        return writes;
    }

    /** The same with other values, and messages that say nothing about the migration. */
    ApplicationStatement with(List<List<@Nullable String>> values, Set<String> known) {
        return new ApplicationStatement(stated, prepared, writes, values, known, notes);
    }

    /** The same with one more sentence about it. */
    ApplicationStatement with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new ApplicationStatement(stated, prepared, writes, values, known, more);
    }

    @Override
    public String sql() {
        return stated.sql();
    }

    @Override
    public void run(ProbeSession session) throws SQLException {
        List<@Nullable String> row = values.get(next);
        next = (next + 1) % values.size();
        for (int i = 0; i < row.size(); i++) {
            // As text whose type the server decides, as in a literal.
            prepared.setObject(i + 1, row.get(i), Types.OTHER);
        }
        if (prepared.execute()) {
            try (ResultSet rows = prepared.getResultSet()) {
                while (rows.next()) {
                    // The application reads them all.
                }
            }
        }
        session.execute(writes ? CHECK_AND_UNDO : UNDO);
    }

    @Override
    public boolean goesOnAfter(String sqlState) {
        return true;
    }

    @Override
    public boolean isNews(SQLException error) {
        return !known.contains(ServerWords.of(error).message());
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public ProbeKind standsFor(ProbeKind kind) {
        return writes ? ProbeKind.WRITER : ProbeKind.READER;
    }
}
