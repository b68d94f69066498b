package dev.drydock.migration;

import dev.drydock.DrydockException;
import java.nio.file.Path;
import java.util.List;
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
            return named(wanted).read(files, source);
        }
        Map<String, String> evidence = new TreeMap<>();
        for (MigrationLayout layout : LAYOUTS) {
            layout.evidence(files, source).ifPresent(reason -> evidence.put(layout.name(), reason));
        }
        if (evidence.size() > 1) {
            throw ambiguous(evidence, source);
        }
        Optional<Map.Entry<String, String>> found = evidence.entrySet().stream().findFirst();
        return found.isEmpty()
                ? new PlainLayout().read(files, source)
                : named(found.get().getKey())
                        .read(files, source)
                        .noting("The migrations are read as those of "
                                + found.get().getKey() + " (" + found.get().getValue() + ").");
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
        String where = source.locations().stream()
                .map(location -> source.shown(location).toString())
                .collect(Collectors.joining(", "));
        return new DrydockException("The files in " + where + " look like those of " + seen + ". Set drydock.layout to "
                + either(List.copyOf(evidence.keySet())) + ".");
    }

    private static String either(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
