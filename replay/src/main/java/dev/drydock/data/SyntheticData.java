package dev.drydock.data;

import dev.drydock.config.ColumnValues;
import dev.drydock.sql.Name;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What tables are filled with: all that decides which rows are made.
 *
 * @param rows of the largest tables, those that no foreign key references; each level of reference has a tenth of it, at
 *     least 100. With 0 only the tables that {@code tableRows} names are filled.
 * @param tableRows rows of single tables, by name or schema-qualified name
 * @param demanded the tables among those whose rows somebody asked for: that one cannot have them is an error, not a note
 * @param profile how the values of columns are distributed; its rows count only where {@code tableRows} has them
 * @param columns the values of single columns, by name of the table or schema-qualified name, and by column
 * @param locale of names, addresses and texts
 * @param seed the same seed yields the same rows, on every machine
 */
public record SyntheticData(
        long rows,
        Map<String, Long> tableRows,
        Set<String> demanded,
        Profile profile,
        Map<String, Map<String, ColumnValues>> columns,
        Locale locale,
        long seed) {

    public SyntheticData {
        if (rows < 0) {
            throw new IllegalArgumentException("rows is negative: " + rows);
        }
        tableRows = Map.copyOf(tableRows);
        demanded = Set.copyOf(demanded);
        columns = Map.copyOf(columns);
    }

    /** Rows by the schema alone. */
    public static SyntheticData rows(long rows) {
        return new SyntheticData(rows, Map.of(), Set.of(), Profile.EMPTY, Map.of(), Locale.ENGLISH, 1);
    }

    /** The same with rows of single tables. */
    public SyntheticData withTableRows(Map<String, Long> tableRows) {
        return new SyntheticData(rows, tableRows, demanded, profile, columns, locale, seed);
    }

    /** The same, where these tables have to get all of their rows. */
    public SyntheticData withDemanded(Set<String> demanded) {
        return new SyntheticData(rows, tableRows, demanded, profile, columns, locale, seed);
    }

    /** The same with the distributions of a profile. */
    public SyntheticData withProfile(Profile profile) {
        return new SyntheticData(rows, tableRows, demanded, profile, columns, locale, seed);
    }

    /** The same with values of single columns. */
    public SyntheticData withColumns(Map<String, Map<String, ColumnValues>> columns) {
        return new SyntheticData(rows, tableRows, demanded, profile, columns, locale, seed);
    }

    /** The same in another language. */
    public SyntheticData withLocale(Locale locale) {
        return new SyntheticData(rows, tableRows, demanded, profile, columns, locale, seed);
    }

    /** Other rows of the same kind. */
    public SyntheticData withSeed(long seed) {
        return new SyntheticData(rows, tableRows, demanded, profile, columns, locale, seed);
    }

    /** Whether somebody asked for the rows of this table. */
    boolean demands(Name table) {
        return demanded.contains(table.toString()) || demanded.contains(table.name());
    }

    /** The rows of the table that gets the most. */
    public long largest() {
        return tableRows.values().stream().reduce(rows, Math::max);
    }

    /** Whether any table is to be filled. */
    public boolean fillsAny() {
        return rows > 0 || tableRows.values().stream().anyMatch(count -> count > 0);
    }
}
