package dev.drydock.migration;

import dev.drydock.DrydockException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells by the evidence of the files which tool they are written for. */
final class Detection {

    private static final List<MigrationLayout> LAYOUTS = List.of(
            new FlywayLayout(),
            new GolangMigrateLayout(),
            new GooseLayout(),
            new SqlxLayout(),
            new DieselLayout(),
            new SqlMigrateLayout(),
            new DbmateLayout(),
            new PatternLayout(),
            new PlainLayout());

    private Detection() {}

    /** Reads the files with the layout that the source names, or else with the one they look like. */
    static History read(List<Path> files, MigrationSource source) {
        String wanted = source.layout();
        if (wanted != null) {
            MigrationLayout layout = named(wanted);
            return layout.read(present(taken(layout, files, source), source), source);
        }
        Map<String, String> evidence = new TreeMap<>();
        for (MigrationLayout layout : LAYOUTS) {
            layout.evidence(taken(layout, files, source), source)
                    .ifPresent(reason -> evidence.put(layout.name(), reason));
        }
        if (evidence.size() > 1) {
            throw ambiguous(evidence, source);
        }
        Optional<Map.Entry<String, String>> found = evidence.entrySet().stream().findFirst();
        MigrationLayout layout = found.map(entry -> named(entry.getKey())).orElseGet(PlainLayout::new);
        History history = layout.read(present(taken(layout, files, source), source), source);
        return found.isEmpty()
                ? history
                : history.noting(List.of("The migrations are read as those of " + layout.name() + " ("
                        + found.get().getValue() + ")."));
    }

    private static List<Path> taken(MigrationLayout layout, List<Path> files, MigrationSource source) {
        List<String> suffixes = layout.suffixes(source).stream()
                .map(suffix -> suffix.toLowerCase(Locale.ROOT))
                .toList();
        return files.stream()
                .filter(file -> suffixes.stream()
                        .anyMatch(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)::endsWith))
                .toList();
    }

    private static List<Path> present(List<Path> files, MigrationSource source) {
        if (files.isEmpty()) {
            throw new DrydockException("No migration was found in " + shown(source)
                    + ": there is no .sql file in it. Name the folder that holds them with drydock.locations.");
        }
        return files;
    }

    private static MigrationLayout named(String wanted) {
        if (wanted.startsWith(PatternLayout.PREFIX)) {
            return new PatternLayout(wanted.substring(PatternLayout.PREFIX.length()));
        }
        List<String> names = LAYOUTS.stream().map(MigrationLayout::name).toList();
        if (!names.contains(wanted)) {
            throw new DrydockException("The layout " + wanted + " is not known. Set drydock.layout to " + either(names)
                    + ", or leave it out.");
        }
        return LAYOUTS.get(names.indexOf(wanted));
    }

    private static DrydockException ambiguous(Map<String, String> evidence, MigrationSource source) {
        String seen = evidence.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(" and of "));
        return new DrydockException("The files in " + shown(source) + " look like those of " + seen
                + ". Set drydock.layout to " + either(List.copyOf(evidence.keySet())) + ".");
    }

    private static String shown(MigrationSource source) {
        return source.locations().stream()
                .map(location -> source.shown(location).toString())
                .collect(Collectors.joining(", "));
    }

    private static String either(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
