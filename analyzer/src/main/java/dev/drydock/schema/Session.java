package dev.drydock.schema;

import dev.drydock.sql.Fragment;
import dev.drydock.sql.Select;
import dev.drydock.sql.SetParameter;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TransactionControl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows besides the objects: its search path, and what ROLLBACK goes back to.
 *
 * @param path where names without a schema are looked up
 * @param marks the states at BEGIN and at each SAVEPOINT, the latest first, without that at BEGIN where the tool began; null where none is known
 */
record Session(SearchPath path, @Nullable Mark marks) {

    static final Session NEW = new Session(SearchPath.DEFAULT, null);

    /** Savepoints beyond this many are not kept; nobody goes back that far. */
    private static final int DEEPEST = 1_000;

    /**
     * A state to which ROLLBACK goes back.
     *
     * @param savepoint its name, or null for BEGIN
     */
    record Mark(
            @Nullable String savepoint,
            Catalog catalog,
            SearchPath path,
            @Nullable Mark before,
            int depth) {}

    /** The next session. */
    Session next() {
        return new Session(path.reset(), null);
    }

    /** The session and the objects after a statement about the session; null for any other statement. */
    static @Nullable Change change(Session session, Catalog catalog, Statement statement) {
        if (statement instanceof SetParameter set) {
            return new Change(new Session(set(session.path, set), session.marks), catalog);
        }
        if (statement instanceof Select select) {
            return new Change(new Session(called(session.path, select), session.marks), catalog);
        }
        return statement instanceof TransactionControl control ? transaction(session, catalog, control) : null;
    }

    /** What a statement about the session leaves behind. */
    record Change(Session session, Catalog catalog) {}

    private static SearchPath set(SearchPath path, SetParameter set) {
        if (set.name().equals("all") && set.reset()) {
            return path.reset();
        }
        boolean schema = set.name().equals("schema");
        if (!set.name().equals("search_path") && !schema) {
            return path;
        }
        List<String> schemas = set.value() == null ? path.standard() : SearchPath.read(set.value());
        return set.local() ? path.withLocal(schemas) : path.withSession(schemas);
    }

    /** {@code SELECT set_config('search_path', …, local)}, as pg_dump writes it. */
    private static SearchPath called(SearchPath path, Select select) {
        String text = select.query().text();
        if (text.length() > 1_000 || !text.contains("set_config")) {
            return path;
        }
        List<String> words = Fragment.listed(text);
        int call = words.indexOf("set_config");
        if (call < 0 || call + 2 >= words.size() || !words.get(call + 1).equals("search_path")) {
            return path;
        }
        List<String> schemas = SearchPath.read(words.get(call + 2));
        boolean local = call + 3 < words.size() && words.get(call + 3).equals("true");
        return local ? path.withLocal(schemas) : path.withSession(schemas);
    }

    private static Change transaction(Session session, Catalog catalog, TransactionControl control) {
        SearchPath path = session.path;
        Mark marks = session.marks;
        switch (control.verb()) {
            case "BEGIN", "START" -> {
                return new Change(
                        marks == null ? new Session(path, new Mark(null, catalog, path, null, 0)) : session, catalog);
            }
            case "SAVEPOINT" -> {
                boolean keeps = marks == null || marks.depth() < DEEPEST;
                return new Change(
                        keeps
                                ? new Session(
                                        path,
                                        new Mark(
                                                control.savepoint(),
                                                catalog,
                                                path,
                                                marks,
                                                marks == null ? 0 : marks.depth() + 1))
                                : session,
                        catalog);
            }
            case "COMMIT", "END" -> {
                return new Change(new Session(path.withLocal(null), null), catalog);
            }
            case "ROLLBACK", "ABORT" -> {
                return rollback(session, catalog, control);
            }
            default -> {
                return new Change(session, catalog);
            }
        }
    }

    private static Change rollback(Session session, Catalog catalog, TransactionControl control) {
        Mark mark = session.marks;
        String savepoint = control.savepoint();
        while (mark != null && (savepoint == null ? mark.before() != null : !savepoint.equals(mark.savepoint()))) {
            mark = mark.before();
        }
        boolean unknown = mark != null && savepoint == null && mark.savepoint() != null;
        if (mark == null || unknown || control.prepared() != null) {
            return new Change(session, catalog);
        }
        return new Change(new Session(mark.path(), savepoint == null ? null : mark), mark.catalog());
    }
}
