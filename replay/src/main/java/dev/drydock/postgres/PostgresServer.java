package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.sql.Connection;
import java.util.Map;

/**
 * A running PostgreSQL server that belongs to one caller and is disposable.
 *
 * <p>All methods may be called from any thread. Names of databases and roles are taken as they are and quoted. Every
 * method that talks to the server throws a {@link DrydockException} if the server refuses.
 */
public interface PostgresServer extends AutoCloseable {

    /** Returns the major version, as in {@code 16}. */
    int major();

    /** Returns the version as the server says it, as in {@code 16.15}. */
    String version();

    /** Returns the TCP port on 127.0.0.1. */
    int port();

    /** Returns the settings that differ from PostgreSQL's defaults, in the order in which they were given. */
    Map<String, String> settings();

    /** Returns the name of the superuser. */
    String adminUser();

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

    /** Creates an empty database; the owner owns it and its schema {@code public}. */
    void createDatabase(String database, String owner);

    /** Creates a copy of a database to which nobody is connected; what is in it keeps its owners. */
    void createDatabase(String database, String owner, String template);

    /** Drops the database if it exists, and ends the sessions that are connected to it. */
    void dropDatabase(String database);

    /** Returns the bytes that are left on the disk where its databases lie, as far as this user may fill them. */
    long usableSpace();

    /**
     * Keeps a copy of all databases and roles as they are now, for {@link EmbeddedPostgres#startKept}. The server stops for
     * that and starts again: all sessions end, and the port may be another.
     *
     * @param key says what is in them; whatever was kept under it stays
     */
    void keep(ClusterCache cache, String key);

    /** Stops the server and removes its files; a second call does nothing. */
    @Override
    void close();
}
