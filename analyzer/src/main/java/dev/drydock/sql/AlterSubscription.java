package dev.drydock.sql;

import java.util.Locale;

/**
 * ALTER SUBSCRIPTION.
 *
 * @param definition the rest as written
 */
public record AlterSubscription(Span span, String name, Expression definition) implements Statement {

    /** REFRESH, and SET, ADD and DROP PUBLICATION unless told not to refresh, stand outside (manual, 13 to 18). */
    @Override
    public boolean allowsTransaction() {
        String text = definition.text().toLowerCase(Locale.ROOT);
        boolean refreshes =
                text.contains("publication") && !text.matches("(?s).*\\brefresh\\s*=?\\s*(false|off|0)\\b.*");
        return !refreshes && !text.contains("failover") && !text.contains("two_phase");
    }
}
