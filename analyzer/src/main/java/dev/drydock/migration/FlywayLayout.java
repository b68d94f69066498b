package dev.drydock.migration;

import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Reindex;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Unrecognized;
import dev.drydock.sql.Vacuum;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Reads Flyway's convention: {@code V} versioned, {@code U} undo and {@code R} repeatable migrations, placeholders, and
 * {@code executeInTransaction} of a script's {@code .conf}.
 */
public final class FlywayLayout implements MigrationLayout {

    /** Creates the layout. */
    public FlywayLayout() {}

    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public Optional<String> evidence(List<Path> files) {
        return files.stream()
                .filter(file ->
                        FlywayName.of(file).filter(name -> name.prefix() == 'V').isPresent())
                .filter(file -> String.valueOf(file.getFileName()).contains("__"))
                .findFirst()
                .map(file -> "named as in " + file.getFileName());
    }

    @Override
    public History read(List<Path> files, MigrationSource source) {
        return new Reading(source).history(files);
    }

    /** A file and what its name says. */
    private record Named(FlywayName name, Path file) {}

    /** One reading of a folder. */
    private static final class Reading {

        private final MigrationSource source;
        private final Placeholders placeholders;
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<Named> versioned = new ArrayList<>();
        private final List<Named> repeatable = new ArrayList<>();
        private final Map<List<?>, Path> undo = new LinkedHashMap<>();

        private Reading(MigrationSource source) {
            this.source = source;
            this.placeholders = new Placeholders(source.placeholders());
        }

        private History history(List<Path> files) {
            int ignored = 0;
            for (Path file : files) {
                Optional<FlywayName> name = FlywayName.of(file);
                if (name.isEmpty()) {
                    ignored++;
                } else {
                    sort(name.get(), file);
                }
            }
            if (ignored > 0) {
                notes.add(ignored + (ignored == 1 ? " SQL file is" : " SQL files are")
                        + " no versioned, undo or repeatable migration (callbacks and the like) and not read.");
            }
            JavaMigrations.note(source, notes);
            versioned.sort(Comparator.comparing(Named::name));
            repeatable.sort(Comparator.comparing(named -> named.name().description()));
            reportDuplicates();
            reportStrayUndos();
            List<Migration> migrations = new ArrayList<>();
            versioned.forEach(named -> migration(named.name(), named.file()).ifPresent(migrations::add));
            repeatable.forEach(named -> migration(named.name(), named.file()).ifPresent(migrations::add));
            return new History("flyway", migrations, problems, notes);
        }

        private void sort(FlywayName name, Path file) {
            switch (name.prefix()) {
                case 'V' -> versioned.add(new Named(name, file));
                case 'U' -> undo.put(name.parts(), file);
                case 'R' -> repeatable.add(new Named(name, file));
                default -> notes.add(source.shown(file) + " is a baseline migration and not read.");
            }
        }

        private void reportDuplicates() {
            Map<Object, Path> seen = new HashMap<>();
            for (Named named : versioned) {
                Path first = seen.putIfAbsent(named.name().parts(), named.file());
                if (first != null) {
                    String message =
                            "Version " + named.name().version() + " is taken by " + source.shown(first) + " already.";
                    duplicate(named, message, "Give one of the two files the next free version.");
                }
            }
            for (Named named : repeatable) {
                Path first = seen.putIfAbsent(named.name().description(), named.file());
                if (first != null) {
                    String message = "The repeatable migration \""
                            + named.name().description() + "\" is " + source.shown(first) + " already.";
                    duplicate(named, message, "Give one of the two files another description.");
                }
            }
        }

        private void duplicate(Named named, String message, String help) {
            Path file = source.shown(named.file());
            problems.add(new Problem("duplicate-version", file, new Position(1, 1), message, help, true));
        }

        private void reportStrayUndos() {
            undo.forEach((parts, file) -> {
                if (versioned.stream().noneMatch(named -> named.name().parts().equals(parts))) {
                    notes.add(source.shown(file) + " undoes a version that has no migration.");
                }
            });
        }

        private Optional<Migration> migration(FlywayName name, Path file) {
            Optional<Script> up = script(file);
            Path undoFile = name.prefix() == 'V' ? undo.get(name.parts()) : null;
            Optional<Script> down = undoFile == null ? Optional.empty() : script(undoFile);
            return up.map(script -> {
                Optional<String> irreversible = Markers.irreversible(script, problems);
                DownKind kind = down.isPresent()
                        ? DownKind.EXPLICIT
                        : irreversible.isPresent() ? DownKind.IRREVERSIBLE : DownKind.MISSING;
                return new Migration(
                        name.prefix() == 'R' ? "R__" + name.description().replace(' ', '_') : name.version(),
                        name.description(),
                        script,
                        policy(file, script),
                        down.orElse(null),
                        down.isPresent() && undoFile != null
                                ? policy(undoFile, down.get())
                                : TransactionPolicy.PER_MIGRATION,
                        kind,
                        irreversible.orElse(null),
                        name.prefix() == 'R');
            });
        }

        private Optional<Script> script(Path file) {
            return SqlFile.read(file, source, problems).flatMap(text -> {
                Script script = placeholders.script(source.shown(file), text, problems);
                if (script.statements().isEmpty()) {
                    problems.add(Markers.empty(script));
                    return Optional.empty();
                }
                Markers.syntaxErrors(script, problems);
                return Optional.of(script);
            });
        }

        private TransactionPolicy policy(Path file, Script script) {
            Path conf = file.resolveSibling(file.getFileName() + ".conf");
            if (Files.isRegularFile(conf)) {
                Optional<String> text = SqlFile.read(conf, source, problems);
                if (text.isPresent()) {
                    Properties properties = new Properties();
                    try {
                        properties.load(new StringReader(text.get()));
                    } catch (IOException | IllegalArgumentException e) {
                        problems.add(new Problem(
                                "unreadable-migration",
                                source.shown(conf),
                                new Position(1, 1),
                                "The script configuration is no properties file (" + e.getMessage() + ").",
                                "Write one key=value a line.",
                                true));
                    }
                    String value = properties.getProperty("executeInTransaction");
                    if (value != null) {
                        return Boolean.parseBoolean(value.strip())
                                ? TransactionPolicy.PER_MIGRATION
                                : TransactionPolicy.NONE;
                    }
                }
            }
            boolean outside = script.statements().stream().allMatch(Reading::flywayRunsOutside);
            return outside ? TransactionPolicy.NONE : TransactionPolicy.PER_MIGRATION;
        }

        /** The statements that Flyway's own parser takes for non-transactional (read in 10.20 to 13.12). */
        private static boolean flywayRunsOutside(Statement statement) {
            if (statement instanceof Reindex reindex) {
                return !reindex.kindWord().equals("INDEX")
                        && !reindex.kindWord().equals("TABLE");
            }
            return statement instanceof CreateIndex index && index.concurrently()
                    || statement instanceof Drop drop && !drop.allowsTransaction()
                    || statement instanceof Unrecognized && !statement.allowsTransaction()
                    || statement instanceof Vacuum;
        }
    }
}
