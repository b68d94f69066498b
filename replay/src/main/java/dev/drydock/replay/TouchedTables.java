package dev.drydock.replay;

import dev.drydock.migration.Script;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the tables that a script may lock, among those that exist before it. */
final class TouchedTables {

    /** Two sessions for each of them are what a small machine can bear next to the migration. */
    static final int MOST = 12;

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")++)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)");

    private static final String TABLES = "SELECT n.nspname, c.relname FROM pg_class c"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
            + " ORDER BY 1, 2";

    private static final String REFERENCES = "SELECT DISTINCT n.nspname, c.relname, m.nspname, r.relname"
            + " FROM pg_constraint k"
            + " JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace m ON m.oid = r.relnamespace"
            + " WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY 1, 2, 3, 4";

    private TouchedTables() {}

    /**
     * The tables that its statements name anywhere, their targets first, then those that foreign keys reach from there.
     *
     * <p>Names in function bodies and strings count too: a table too many costs a probe, one too few hides a wait.
     */
    static List<Name> of(Script script, Connection catalog) throws SQLException {
        Set<Name> existing = new LinkedHashSet<>();
        List<Map.Entry<Name, Name>> references = new ArrayList<>();
        try (Statement statement = catalog.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    existing.add(Name.of(rows.getString(1), rows.getString(2)));
                }
            }
            if (existing.isEmpty()) {
                return List.of();
            }
            try (ResultSet rows = statement.executeQuery(REFERENCES)) {
                while (rows.next()) {
                    references.add(Map.entry(
                            Name.of(rows.getString(1), rows.getString(2)),
                            Name.of(rows.getString(3), rows.getString(4))));
                }
            }
        }
        Set<Name> touched = named(script, existing);
        touched.addAll(neighbours(touched, references));
        return touched.stream().limit(MOST).toList();
    }

    private static Set<Name> named(Script script, Collection<Name> existing) {
        Map<String, List<Name>> byName = existing.stream().collect(Collectors.groupingBy(Name::name));
        Set<Name> named = new LinkedHashSet<>();
        script.statements().stream()
                .flatMap(statement -> statement.targets().stream())
                .flatMap(target -> byName.getOrDefault(target.name(), List.of()).stream()
                        .filter(table -> target.schema() == null || target.equals(table)))
                .forEach(named::add);
        Matcher words = WORD.matcher(script.text());
        while (words.find()) {
            String word = words.group(1) != null
                    ? words.group(1).replace("\"\"", "\"")
                    : words.group(2).toLowerCase(Locale.ROOT);
            named.addAll(byName.getOrDefault(word, List.of()));
        }
        return named;
    }

    private static Set<Name> neighbours(Set<Name> touched, List<Map.Entry<Name, Name>> references) {
        Set<Name> neighbours = new LinkedHashSet<>();
        for (Map.Entry<Name, Name> reference : references) {
            if (touched.contains(reference.getKey())) {
                neighbours.add(reference.getValue());
            }
            if (touched.contains(reference.getValue())) {
                neighbours.add(reference.getKey());
            }
        }
        return neighbours;
    }
}
