package dev.drydock.sql;

/**
 * ALTER DATABASE.
 *
 * @param definition the rest as written
 * @param setsTablespace whether it moves the database's files, outside of transaction blocks (manual, 13 to 18)
 */
public record AlterDatabase(Span span, String name, Expression definition, boolean setsTablespace)
        implements Statement {

    @Override
    public boolean allowsTransaction() {
        return !setsTablespace;
    }
}
