package dev.drydock.sql;

import java.util.Locale;

/**
 * ALTER DATABASE.
 *
 * @param definition the rest as written
 */
public record AlterDatabase(Span span, String name, Expression definition) implements Statement {

    /** SET TABLESPACE moves files and stands outside (manual, 13 to 18). */
    @Override
    public boolean allowsTransaction() {
        return !definition.text().toLowerCase(Locale.ROOT).matches("(?s)set\\s+tablespace\\b.*");
    }
}
