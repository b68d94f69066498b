package dev.drydock.lock;

import dev.drydock.schema.Schema;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a statement does to the relations that exist before it: whom it keeps waiting and what it reads and writes in full.
 *
 * <p>All names have their schema; all lists are sorted. Temporary relations and the system's own catalogs are left out:
 * nobody waits for them. So are relations that the statement itself creates. What cannot be known is not claimed: no rewrite
 * of a column of an unknown type, no scan that a query's plan may or may not contain, no lock that a trigger's function takes.
 *
 * @param locks the strongest lock on each table, view, materialized view and sequence; on an index only where it keeps more
 *     waiting than the lock on its table
 * @param rewrites the tables and materialized views whose rows are all written anew
 * @param scans the tables and materialized views whose rows are all read
 * @param builds the indexes of existing tables that are built, new ones and old ones
 * @param transactional whether it may run in a transaction block
 */
public record LockForecast(
        List<RelationLock> locks, List<Name> rewrites, List<Name> scans, List<Name> builds, boolean transactional) {

    public LockForecast {
        locks = locks.stream().sorted().toList();
        rewrites = rewrites.stream().sorted().toList();
        scans = scans.stream().sorted().toList();
        builds = builds.stream().sorted().toList();
    }

    /** Forecasts a statement in a session of which nothing is known; its TimeZone is taken not to be UTC. */
    public static LockForecast of(Statement statement, Schema schema) {
        return of(statement, schema, Session.UNKNOWN);
    }

    /**
     * Forecasts a statement.
     *
     * @param schema what exists before it, on a server of its version
     * @param session on whose TimeZone changes between timestamp and timestamptz depend
     */
    public static LockForecast of(Statement statement, Schema schema, Session session) {
        Claims claims = new Claims(statement, schema, session);
        Forms.claim(statement, claims);
        return claims.forecast();
    }

    /**
     * Tells whether the statement itself says what it does.
     *
     * @return false for code, for what is not recognized and for what depends on extensions, roles or other servers: the forecast of such a
     *     statement is empty, and means nothing
     */
    public static boolean covers(Statement statement) {
        return Forms.know(statement);
    }

    /** What waits while its locks are held. */
    public Blocked blocks() {
        return locks.stream()
                .map(lock -> lock.mode().blocks())
                .max(Comparator.naturalOrder())
                .orElse(Blocked.NOTHING);
    }

    /** Tells whether it takes the longer the more rows there are. */
    public boolean growsWithRows() {
        return !rewrites.isEmpty() || !scans.isEmpty() || !builds.isEmpty();
    }

    /** The lock on the relation of this full name. */
    public Optional<LockMode> lockOn(Name relation) {
        return locks.stream()
                .filter(lock -> lock.relation().equals(relation))
                .map(RelationLock::mode)
                .findFirst();
    }
}
