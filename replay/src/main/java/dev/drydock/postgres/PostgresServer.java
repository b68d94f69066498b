package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running PostgreSQL server whose databases and roles, as far as this object made them, belong to one caller and are disposable.
 *
 * <p>All methods may be called from any thread. Names of databases and roles are taken as they are and quoted. Every
 * method that talks to the server throws a {@link DrydockException} if the server refuses.
 */
public interface PostgresServer extends AutoCloseable {

    /** Returns the major version, as in {@code 16}. */
    int major();

    /** Returns the version as the server says it, as in {@code 16.15}. */
    String version();

    /** Returns the TCP port that it is reached on. */
    int port();

    /** Returns the settings that the figures of a replay hang on: those that it was given, in that order, or that differ from PostgreSQL's defaults. */
    Map<String, String> settings();

    /** Returns the name of the superuser. */
    String adminUser();

    /**
     * Opens a connection as the superuser to the database that administration runs in, in autocommit mode; the caller closes it,
     * and writes nothing into that database.
     */
    Connection connectAdmin();

    /** Opens a connection as the superuser, in autocommit mode; the caller closes it. */
    Connection connectAdmin(String database);

    /**
     * Opens a connection that is logged in as the role, in autocommit mode; the caller closes it.
     *
     * @throws DrydockException if the role was not created by {@link #createRole} or the server refuses the connection
     */
    Connection connect(String database, String role);

    /** Creates a role that may log in and nothing else, with a random password that this object keeps. */
    void createRole(String role);

    /** Gives a role that exists already, as on a {@link KeptServer}, a new random password that this object keeps. */
    void adoptRole(String role);

    /**
     * Creates a role that may not log in, as an application or a platform has them and migrations grant rights to.
     *
     * @return whether it was made; false if there is one of that name already, which stays as it is
     */
    boolean createDeclaredRole(String role);

    /**
     * Creates an empty database; the owner owns it and its schema {@code public}, and only the owner's members and superusers may
     * connect to it.
     */
    void createDatabase(String database, String owner);

    /**
     * Creates a copy of a database to which nobody is connected; what is in it keeps its owners, and only the owner's members and
     * superusers may connect to it.
     */
    void createDatabase(String database, String owner, String template);

    /** Drops the database if it exists, and ends the sessions that are connected to it. */
    void dropDatabase(String database);

    /**
     * Creates an extension and those that it needs as the superuser; one that is there already stays as it is.
     *
     * @throws DrydockException if the server does not have it, with the closest name that it has
     */
    void createExtension(String database, String extension);

    /** Returns what the server logs; empty where its files are out of reach. */
    Optional<ServerLog> log();

    /** Returns which figures of a replay cannot be had on this server and why, one sentence each. */
    default List<String> missing() {
        return List.of();
    }

    /**
     * Returns the bytes that are left on the disk where its databases lie, as far as this user may fill them;
     * {@link Long#MAX_VALUE} where that cannot be known.
     */
    long usableSpace();

    /**
     * Keeps a copy of all databases and roles as they are now, for {@link EmbeddedPostgres#startKept}. The server stops for
     * that and starts again: all sessions end, and the port may be another.
     *
     * <p>A server that was not started by this JVM is not kept: the call does nothing.
     *
     * @param key says what is in them; whatever was kept under it stays
     */
    void keep(ClusterCache cache, String key);

    /** Stops the server and removes its files, or drops what was created on a server of others; a second call does nothing. */
    @Override
    void close();
}
