package dev.drydock.rules;

import dev.drydock.catalog.SchemaReader;
import dev.drydock.catalog.SchemaSnapshot;
import dev.drydock.data.Outlook;
import dev.drydock.data.SyntheticData;
import dev.drydock.data.TableFiller;
import dev.drydock.migration.Migration;
import dev.drydock.oracle.ServerOracle;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.rule.RulePage;
import dev.drydock.rules.Observation.Held;
import dev.drydock.rules.Observation.Seen;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One database in which the blocks of all pages run, one after the other, each in an empty schema and on filled tables. */
final class PageDatabase implements AutoCloseable {

    private static final String NAME = "pages";

    private static final long ROWS = 200;

    private static final String CLEAR = """
            DO $$ DECLARE name text; BEGIN
              FOR name IN SELECT quote_ident(evtname) FROM pg_event_trigger LOOP EXECUTE 'DROP EVENT TRIGGER ' || name; END LOOP;
              FOR name IN SELECT quote_ident(pubname) FROM pg_publication LOOP EXECUTE 'DROP PUBLICATION ' || name; END LOOP;
              FOR name IN SELECT quote_ident(extname) FROM pg_extension WHERE extname <> 'plpgsql'
                LOOP EXECUTE 'DROP EXTENSION ' || name || ' CASCADE'; END LOOP;
              FOR name IN SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
                LOOP EXECUTE 'DROP SCHEMA ' || name || ' CASCADE'; END LOOP;
              FOR name IN SELECT quote_ident(rolname) FROM pg_roles WHERE oid >= 16384
                LOOP EXECUTE 'DROP OWNED BY ' || name || ' CASCADE; DROP ROLE ' || name; END LOOP;
              CREATE SCHEMA public;
            END $$""";

    /** All that is connected to the database; kept open, for a new connection takes longer than a block. */
    private record Sessions(Connection admin, Connection loader, Connection own, SchemaReader schemas) {

        static Sessions open(PostgresServer server) throws SQLException {
            server.createDatabase(NAME, server.adminUser());
            Connection loader = server.connectAdmin(NAME);
            // Rows of a page need not obey foreign keys that the page is about.
            execute(loader, "SET session_replication_role = replica");
            return new Sessions(
                    server.connectAdmin(NAME),
                    loader,
                    server.connectAdmin(NAME),
                    SchemaReader.on(server.connectAdmin(NAME), server.major()));
        }

        void close() throws SQLException {
            admin.close();
            loader.close();
            own.close();
            schemas.close();
        }
    }

    private final PostgresServer server;
    private final ServerOracle oracle;
    private final TableFiller filler;
    private final SchemaSnapshot pristine;
    private Sessions sessions;
    private @Nullable RulePage present;

    private PageDatabase(PostgresServer server) throws SQLException, InterruptedException {
        this.server = server;
        this.oracle = new ServerOracle(server, "oracle");
        this.filler = new TableFiller(this::loader, SyntheticData.rows(ROWS));
        this.sessions = Sessions.open(server);
        execute(sessions.admin(), "SET allow_in_place_tablespaces = on");
        execute(sessions.admin(), "CREATE TABLESPACE fast LOCATION ''");
        execute(sessions.admin(), CLEAR);
        this.pristine = schema();
    }

    static PageDatabase on(PostgresServer server) {
        try {
            return new PageDatabase(server);
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a block behind its page's set-up, on tables with rows. */
    Observation run(RulePage page, String block) throws SQLException, InterruptedException {
        return run(page, block, filler);
    }

    /** The same on tables that hold what the set-up puts into them, and nothing else. */
    Observation runUnfilled(RulePage page, String block) throws SQLException, InterruptedException {
        return run(page, block, new TableFiller(this::loader, SyntheticData.rows(0)));
    }

    /** What the last block left. */
    SchemaSnapshot schema() throws SQLException, InterruptedException {
        return sessions.schemas().read();
    }

    private Observation run(RulePage page, String block, TableFiller rows) throws SQLException, InterruptedException {
        empty(page);
        execute(sessions.admin(), page.setup());
        List<Migration> migrations = Pages.history("", block).migrations();
        PageSession session = new PageSession(sessions.own());
        for (int i = 0; i < migrations.size() && session.sqlState() == null; i++) {
            List<Migration> upcoming = migrations.subList(i, migrations.size());
            rows.fill(() -> Outlook.on(upcoming));
            session.run(migrations.get(i));
        }
        List<Seen> seen = session.seen();
        return new Observation(
                seen.size() == 1 && !seen.get(0).transaction() ? List.of(held(page, seen.get(0))) : seen,
                session.sqlState());
    }

    /** Removes all that the last block left; what cannot be removed costs the database, between pages. */
    private void empty(RulePage page) throws SQLException, InterruptedException {
        execute(sessions.own(), "DISCARD ALL");
        execute(sessions.admin(), CLEAR);
        if (!page.equals(present) && !schema().differencesTo(pristine).isEmpty()) {
            sessions.close();
            server.dropDatabase(NAME);
            sessions = Sessions.open(server);
            execute(sessions.admin(), CLEAR);
        }
        present = page;
    }

    /** Outside of a transaction the locks of a statement are gone when it answers; the oracle holds it up to see them. */
    private Seen held(RulePage page, Seen alone) {
        List<Held> locks = oracle.ask(page.setup(), alone.sql()).locks().stream()
                .map(lock -> new Held(Set.of(lock.relation().toString()), lock.mode(), true))
                .toList();
        return new Seen(alone.sql(), false, locks, alone.rewrites(), alone.scans(), alone.builds());
    }

    /** The filler closes what it gets, and would have a new connection each time. */
    private Connection loader() {
        Connection loader = sessions.loader();
        return (Connection) Proxy.newProxyInstance(
                PageDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(loader, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        oracle.close();
        try {
            sessions.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
