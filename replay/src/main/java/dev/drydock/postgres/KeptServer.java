package dev.drydock.postgres;

import java.time.Instant;

/**
 * A server that runs on a copy of a kept cluster.
 *
 * @param server of the caller's own; its roles are to be adopted with {@link PostgresServer#adoptRole}
 * @param since when the cluster was kept
 */
public record KeptServer(PostgresServer server, Instant since) {}
