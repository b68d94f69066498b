package dev.drydock.budget;

import dev.drydock.sql.Name;
import java.util.HashMap;
import java.util.Map;

/**
 * What migrations may do to each table: its own budget, and the one of all tables for what that does not set.
 *
 * @param byDefault the budget of all tables
 * @param tables the budgets of single tables; one without a schema is of the tables of that name in any schema that have no other
 */
public record Budgets(Budget byDefault, Map<Name, Budget> tables) {

    /** Limits nothing. */
    public static final Budgets NONE = new Budgets(Budget.none(), Map.of());

    public Budgets {
        tables = Map.copyOf(tables);
    }

    /** Sets the budget of all tables. */
    public Budgets byDefault(Budget budget) {
        return new Budgets(budget, tables);
    }

    /**
     * Sets the budget of one table.
     *
     * @param table such as {@code orders} or {@code sales.orders}; as PostgreSQL stores it, quoted only where it has a dot
     */
    public Budgets on(String table, Budget budget) {
        Map<Name, Budget> more = new HashMap<>(tables);
        more.put(name(table), budget);
        return new Budgets(byDefault, more);
    }

    /** The budget of a table, that of all tables included; without a schema the table is in {@code public}. */
    public Budget of(Name table) {
        Name qualified = table.in("public");
        Budget anywhere = tables.getOrDefault(Name.of(table.name()), Budget.none());
        return tables.getOrDefault(qualified, anywhere).orElse(byDefault);
    }

    /**
     * The budget of a table, that of all tables included.
     *
     * @param table such as {@code orders} or {@code sales.orders}, as reports print it; without a schema it is in {@code public}
     */
    public Budget of(String table) {
        return of(name(table));
    }

    private static Name name(String written) {
        int end = written.startsWith("\"") ? closingQuote(written) + 1 : written.indexOf('.');
        return end > 0 && end < written.length() - 1 && written.charAt(end) == '.'
                ? Name.of(unquoted(written.substring(0, end)), unquoted(written.substring(end + 1)))
                : Name.of(unquoted(written));
    }

    private static int closingQuote(String written) {
        int at = written.indexOf('"', 1);
        while (at > 0 && at + 1 < written.length() && written.charAt(at + 1) == '"') {
            at = written.indexOf('"', at + 2);
        }
        return at;
    }

    private static String unquoted(String part) {
        boolean quoted = part.length() > 2 && part.startsWith("\"") && part.endsWith("\"");
        return quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }
}
