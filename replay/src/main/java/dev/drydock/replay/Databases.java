package dev.drydock.replay;

import dev.drydock.migration.Migration;
import dev.drydock.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The databases of one replayer: the one that is measured and, once it is needed, a shadow that has only gone up.
 *
 * <p>A history runs in one database. Only where down and second up left another state than the first up is it made anew, as a
 * copy of the shadow. The one before then stays to the end, as long as it is small.
 */
final class Databases implements AutoCloseable {

    /**
     * So many databases are not dropped before the end. On ext4 without a journal, as some virtual machines have it, whoever
     * makes a file passes over those that were removed in the last minutes: in turn with drops a copy of 800 files took 0.3
     * to 0.9 s, without them 0.04 s (measured, 15, 2 cores).
     */
    private static final int MOST_LEFT = 32;

    /** In bytes; an empty database has 8 MB. */
    private static final long LARGEST_LEFT = 32 << 20;

    private final PostgresServer server;
    private final List<Migration> migrations;
    private final String owner;
    private final ReplayOptions options;
    private final List<ReplayDatabase> left = new ArrayList<>();
    private ReplayDatabase main;
    private @Nullable ReplayDatabase shadow;
    private boolean diverged;
    private int copies;

    /** Begins in a database of the owner that is empty but for the declared extensions. */
    Databases(PostgresServer server, List<Migration> migrations, String owner, ReplayOptions options) {
        this(server, migrations, owner, options, created(server, owner, owner, options));
    }

    /** Goes on in a database of the owner. */
    Databases(
            PostgresServer server,
            List<Migration> migrations,
            String owner,
            ReplayOptions options,
            ReplayDatabase main) {
        this.server = server;
        this.migrations = migrations;
        this.owner = owner;
        this.options = options;
        this.main = main;
    }

    /** Creates a database that is empty but for the declared extensions. */
    static ReplayDatabase created(PostgresServer server, String name, String owner, ReplayOptions options) {
        server.createDatabase(name, owner);
        options.conditions().extensions().forEach(extension -> server.createExtension(name, extension));
        return new ReplayDatabase(server, name, owner, options.statementTimeout(), 0);
    }

    /** Tells whether the measured database can be brought to the state before the migration without making it anew. */
    boolean canReach(int index) {
        return !diverged && main.position() <= index;
    }

    /** The measured database as it is now. */
    ReplayDatabase current() {
        return main;
    }

    /** The measured database, in the state before the migration; made anew if it cannot reach it. */
    ReplayDatabase at(int index) throws SQLException {
        if (!canReach(index)) {
            String template = freed(shadowAt(index));
            leave(main);
            String name = owner + "_" + ++copies;
            server.createDatabase(name, owner, template);
            main = new ReplayDatabase(server, name, owner, options.statementTimeout(), index);
            diverged = false;
        }
        main.advanceTo(migrations, index);
        return main;
    }

    /** Tries whether the up of this migration runs on tables without synthetic rows. */
    boolean runsWithoutRows(int index) {
        return shadowAt(index).advanceTo(migrations, index + 1);
    }

    /** Notes that the measured database is no longer in the state that ups alone lead to. */
    void diverge() {
        diverged = true;
    }

    @Override
    public void close() {
        List<ReplayDatabase> all = new ArrayList<>(left);
        all.add(main);
        if (shadow != null) {
            all.add(shadow);
        }
        drop(all.iterator());
    }

    /** Drops them all, whatever becomes of one. */
    private static void drop(Iterator<ReplayDatabase> databases) {
        if (databases.hasNext()) {
            try {
                databases.next().drop();
            } finally {
                drop(databases);
            }
        }
    }

    private void leave(ReplayDatabase database) throws SQLException {
        if (left.size() == MOST_LEFT || database.bytes() > LARGEST_LEFT) {
            database.drop();
        } else {
            database.close();
            left.add(database);
        }
    }

    private ReplayDatabase shadowAt(int index) {
        ReplayDatabase known = shadow;
        if (known != null && known.position() > index) {
            known.drop();
            known = null;
        }
        if (known == null) {
            known = created(server, owner + "_shadow", owner, options);
        }
        shadow = known;
        known.advanceTo(migrations, index);
        return known;
    }

    /** A database can be copied only while nobody is in it. */
    private static String freed(ReplayDatabase database) {
        database.close();
        return database.name();
    }
}
