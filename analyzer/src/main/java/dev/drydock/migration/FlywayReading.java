package dev.drydock.migration;

import dev.drydock.migration.FlywayName.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of Flyway's folders. */
final class FlywayReading {

    private final MigrationSource source;
    private final Assembly assembly;
    private final FlywaySettings settings;
    private final FlywayScripts scripts;
    private final List<Named> versioned = new ArrayList<>();
    private final List<Named> repeatable = new ArrayList<>();
    private final List<Named> baselines = new ArrayList<>();
    private final Map<List<?>, Path> undo = new LinkedHashMap<>();

    FlywayReading(MigrationSource source) {
        this.source = source;
        this.assembly = new Assembly(source);
        FlywayProject project = new FlywayProject(source, assembly.problems(), assembly.notes());
        this.settings = project.settings();
        project.noteLocations(settings);
        assembly.notes().addAll(settings.remarks());
        this.scripts = new FlywayScripts(assembly, settings);
    }

    /** A file and what its name says. */
    private record Named(FlywayName name, Path file) {}

    History history(List<Path> files) {
        files.forEach(this::sort);
        JavaMigrations.note(source, assembly.notes());
        versioned.sort(Comparator.comparing(Named::name));
        repeatable.sort(Comparator.comparing(named -> named.name().description()));
        reportDuplicates();
        reportStrayUndos();
        newestBaseline();
        versioned.forEach(this::add);
        repeatable.forEach(this::add);
        return assembly.history("flyway").with(settings.values());
    }

    private void sort(Path file) {
        Optional<FlywayName> name = FlywayName.of(file, settings);
        if (name.isPresent()) {
            Named named = new Named(name.get(), file);
            switch (named.name().kind()) {
                case VERSIONED -> versioned.add(named);
                case UNDO -> undo.put(named.name().parts(), file);
                case REPEATABLE -> repeatable.add(named);
                case BASELINE -> baselines.add(named);
            }
        } else if (FlywayName.isCallback(file, settings)) {
            assembly.note(Remark.CALLBACK, file);
        } else {
            assembly.passOver(file);
        }
    }

    private void reportDuplicates() {
        versioned.forEach(
                named -> assembly.claim(named.name().parts(), named.name().version(), named.file()));
        Map<String, Path> descriptions = new LinkedHashMap<>();
        for (Named named : repeatable) {
            Path first = descriptions.putIfAbsent(named.name().description(), named.file());
            if (first != null) {
                assembly.unreadable(
                        "duplicate-version",
                        named.file(),
                        new Position(1, 1),
                        "The repeatable migration \"" + named.name().description() + "\" is " + source.shown(first)
                                + " already.",
                        "Give one of the two files another description.");
            }
        }
    }

    private void reportStrayUndos() {
        undo.forEach((parts, file) -> {
            if (versioned.stream().noneMatch(named -> named.name().parts().equals(parts))) {
                assembly.note(Remark.UNDO_ALONE, file);
            }
        });
    }

    /** A baseline replaces versions in a new database; where those are still there, they lead to the same. */
    private void newestBaseline() {
        Optional<Named> newest = baselines.stream().max(Comparator.comparing(Named::name));
        newest.ifPresent(named -> {
            boolean replaced = versioned.stream().anyMatch(v -> v.name().compareVersion(named.name()) <= 0);
            if (replaced) {
                assembly.notes()
                        .add(source.shown(named.file())
                                + " is a baseline migration and not read, because the versions up to it are there.");
                return;
            }
            assembly.notes()
                    .add(source.shown(named.file()) + " is a baseline migration and read in the place of the versions"
                            + " up to " + named.name().version() + ".");
            add(named);
        });
    }

    private void add(Named named) {
        FlywayName name = named.name();
        Path undoFile = name.kind() == Kind.VERSIONED ? undo.get(name.parts()) : null;
        boolean repeats = name.kind() == Kind.REPEATABLE;
        scripts.step(named.file()).ifPresent(up -> {
            Assembly.Step down =
                    undoFile == null ? null : scripts.step(undoFile).orElse(null);
            String version = repeats ? "R__" + name.description().replace(' ', '_') : name.version();
            if (name.kind() == Kind.BASELINE) {
                assembly.addForGood(version, name.description(), up, "Flyway takes no baseline migration back");
            } else {
                assembly.add(version, name.description(), up, down, repeats);
            }
        });
    }
}
