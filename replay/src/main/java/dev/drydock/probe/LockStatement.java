package dev.drydock.probe;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The built-in statements: some texts in turn, as long as the table is there. */
final class LockStatement implements ProbeStatement {

    /** Deadlock, cancelled by the observer, lock not available: the next one may pass. */
    private static final Set<String> PASSING = Set.of("40P01", "57014", "55P03");

    private final List<String> texts;
    private int next;

    LockStatement(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    @Override
    public String sql() {
        return texts.get(0);
    }

    @Override
    public void run(ProbeSession session) throws SQLException {
        String text = texts.get(next);
        next = (next + 1) % texts.size();
        session.execute(text);
    }

    @Override
    public boolean goesOnAfter(String sqlState) {
        return PASSING.contains(sqlState);
    }

    @Override
    public boolean isNews(SQLException error) {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public ProbeKind standsFor(ProbeKind kind) {
        return kind;
    }
}
