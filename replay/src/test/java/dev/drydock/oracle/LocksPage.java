package dev.drydock.oracle;

import dev.drydock.lock.LockForecast;
import dev.drydock.lock.LockMode;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Writes down what the servers showed: the table in the build's output, and docs/locks.md. */
final class LocksPage {

    private static final Map<String, String> TITLES = Map.of(
            "columns", "Columns",
            "types", "Types of columns",
            "constraints", "Constraints and domains",
            "tables", "Tables, triggers, policies and rules",
            "indexes", "Indexes and statistics",
            "partitions", "Partitions",
            "views", "Views and materialized views",
            "objects", "Sequences, types, functions and others",
            "queries", "Queries and changes of rows");

    private LocksPage() {}

    static String summary(SortedMap<Integer, Comparison> comparisons) {
        StringBuilder table = new StringBuilder("\nLock forecasts and what PostgreSQL does\n");
        line(table, "", comparisons, comparison -> comparison.major());
        for (Variant variant : Variant.values()) {
            String name = variant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            line(table, name + ": equal", comparisons, c -> c.equal().getOrDefault(variant, 0));
            line(table, name + ": refused", comparisons, c -> c.refused().getOrDefault(variant, 0));
        }
        line(table, "different", comparisons, c -> c.differences().size());
        line(table, "seconds", comparisons, c -> (int) (c.milliseconds() / 1000));
        return table.toString();
    }

    private static void line(
            StringBuilder table,
            String title,
            SortedMap<Integer, Comparison> comparisons,
            ToIntFunction<Comparison> value) {
        table.append("%-24s".formatted(title));
        comparisons.values().forEach(c -> table.append("%7d".formatted(value.applyAsInt(c))));
        table.append('\n');
    }

    static String of(SortedMap<Integer, Comparison> comparisons) {
        StringBuilder page = new StringBuilder("""
                # What statements lock

                Measured on PostgreSQL 13 to 18 by the project's own build, which holds every forecast against it; made by a test, not by hand.
                A row without versions holds for all of them. Names stand without `public`.

                * **Locks**: the strongest on each relation that existed before; on an index only where it keeps more waiting than the lock on its table.
                * **Rewrites**, **scans**, **builds**: tables whose rows are all written, tables whose rows are all read, indexes that are built.
                  Which tables a query reads in full its plan decides; only what is certain is listed.
                * **Transaction**: "no" where PostgreSQL refuses the statement in a transaction block.

                `ACCESS EXCLUSIVE` keeps reads waiting; `SHARE`, `SHARE ROW EXCLUSIVE` and `EXCLUSIVE` keep writes waiting.
                """);
        for (String family : LockCase.FAMILIES) {
            page.append("\n## ").append(TITLES.get(family)).append("\n");
            LockCase.all().stream()
                    .filter(one -> one.family().equals(family))
                    .collect(Collectors.groupingBy(LockCase::shared, LinkedHashMap::new, Collectors.toList()))
                    .forEach((shared, cases) -> block(page, shared, cases, comparisons));
        }
        return page.toString();
    }

    private static void block(
            StringBuilder page, String shared, List<LockCase> cases, SortedMap<Integer, Comparison> comparisons) {
        page.append("\n```sql\n")
                .append(shared.replace(" /* partitioned */", ""))
                .append("\n```\n\n");
        page.append("| Statement | Versions | Locks | Rewrites | Scans | Builds | Transaction |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        for (LockCase one : cases) {
            Map<LockForecast, List<Integer>> shown = new LinkedHashMap<>();
            new TreeMap<>(comparisons).descendingMap().forEach((major, comparison) -> {
                LockForecast forecast = comparison.measured().get(one);
                if (forecast != null) {
                    shown.computeIfAbsent(forecast, f -> new ArrayList<>()).add(0, major);
                }
            });
            shown.forEach((forecast, majors) -> row(page, one, forecast, majors, comparisons.size()));
        }
    }

    private static void row(StringBuilder page, LockCase one, LockForecast forecast, List<Integer> majors, int all) {
        String before = one.own().isBlank() ? "" : "after `" + cell(one.own().strip()) + "`: ";
        page.append("| ")
                .append(before)
                .append('`')
                .append(cell(one.statement()))
                .append("` | ");
        page.append(majors.size() == all ? "" : versions(majors)).append(" | ");
        Map<LockMode, List<String>> locks = new TreeMap<>(Comparator.reverseOrder());
        forecast.locks()
                .forEach(lock -> locks.computeIfAbsent(lock.mode(), m -> new ArrayList<>())
                        .add(name(lock.relation())));
        page.append(locks.entrySet().stream()
                        .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                        .collect(Collectors.joining("; ")))
                .append(" | ");
        page.append(names(forecast.rewrites())).append(" | ");
        page.append(names(forecast.scans())).append(" | ");
        page.append(names(forecast.builds())).append(" | ");
        page.append(forecast.transactional() ? "" : "no").append(" |\n");
    }

    private static String versions(List<Integer> majors) {
        boolean range = majors.size() > 2 && majors.get(majors.size() - 1) - majors.get(0) == majors.size() - 1;
        return range
                ? majors.get(0) + "-" + majors.get(majors.size() - 1)
                : majors.stream().map(Objects::toString).collect(Collectors.joining(", "));
    }

    private static String names(List<Name> names) {
        return names.stream().map(LocksPage::name).collect(Collectors.joining(", "));
    }

    private static String name(Name name) {
        return "public".equals(name.schema()) ? Name.quoted(name.name()) : name.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
