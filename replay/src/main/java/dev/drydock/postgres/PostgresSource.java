package dev.drydock.postgres;

import dev.drydock.DrydockException;

/** Provides running PostgreSQL servers by major version. */
public interface PostgresSource {

    /**
     * Starts a server of its own for the caller, who closes it.
     *
     * @param major the major version, as in {@code 16}
     * @return the server, ready for connections
     * @throws DrydockException if the major is not supported, its binaries cannot be had or the server does not start
     */
    PostgresServer start(int major);
}
