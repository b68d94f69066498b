package dev.drydock.sql;

/**
 * ALTER SUBSCRIPTION.
 *
 * @param definition the rest as written
 * @param outside whether PostgreSQL 13 to 18 refuse it in a transaction block: REFRESH; SET, ADD and DROP PUBLICATION
 *     that refresh; FAILOVER and TWO_PHASE (manual)
 */
public record AlterSubscription(Span span, String name, Expression definition, boolean outside) implements Statement {

    @Override
    public boolean allowsTransaction() {
        return !outside;
    }
}
