package dev.drydock.migration;

import dev.drydock.sql.Span;
import dev.drydock.sql.Statement;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads Flyway's scripts: placeholders, the script's own configuration, the transaction. */
final class FlywayScripts {

    private static final String TRANSACTION = "executeInTransaction";
    private static final String REPLACEMENT = "placeholderReplacement";
    private static final String ENCODING = "encoding";
    private static final String EXECUTE = "shouldExecute";
    private static final Set<String> KEYS = Set.of(TRANSACTION, REPLACEMENT, ENCODING, EXECUTE);

    private final Assembly assembly;
    private final FlywaySettings settings;
    private final Placeholders placeholders;

    FlywayScripts(Assembly assembly, FlywaySettings settings) {
        this.assembly = assembly;
        this.settings = settings;
        this.placeholders = new Placeholders(settings, assembly.source());
    }

    /** The script and its transaction; nothing where it cannot be read or is never run. */
    Optional<Assembly.Step> step(Path file) {
        Map<String, String> conf = conf(file);
        Path shown = assembly.source().shown(file);
        if (!executes(conf, shown)) {
            return Optional.empty();
        }
        boolean replace = flag(conf, REPLACEMENT).orElse(settings.on(REPLACEMENT, true));
        return charset(conf, file)
                .flatMap(charset -> SqlFile.read(file, assembly.source(), charset, assembly.problems()))
                .map(text -> replace ? placeholders.script(shown, text, assembly.problems()) : Script.of(shown, text))
                .map(script -> new Assembly.Step(script, policy(conf, file, script)));
    }

    private Map<String, String> conf(Path file) {
        Path conf = file.resolveSibling(file.getFileName() + ".conf");
        if (!Files.isRegularFile(conf)) {
            return Map.of();
        }
        Map<String, String> values = assembly.text(conf)
                .map(text -> FlywayProject.properties(text, conf, assembly.source(), assembly.problems()))
                .orElse(Map.of());
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String key = entry.getKey();
            boolean flag = key.equals(TRANSACTION) || key.equals(REPLACEMENT);
            if (!KEYS.contains(key)) {
                refused(
                        conf,
                        "Flyway refuses the setting " + key + " of a script.",
                        "Write one of " + String.join(", ", new TreeSet<>(KEYS)) + ", or remove it.");
            } else if (flag && !entry.getValue().matches("(?i)true|false")) {
                refused(conf, "Flyway refuses the value of " + key + ".", "Write true or false.");
            }
        }
        return values;
    }

    private void refused(Path file, String message, String help) {
        assembly.unreadable("script-setting-refused", file, new Position(1, 1), message, help);
    }

    private static Optional<Boolean> flag(Map<String, String> conf, String key) {
        return Optional.ofNullable(conf.get(key)).map(Boolean::parseBoolean);
    }

    /** A condition is not decided here: the script is read as one that is run. */
    private boolean executes(Map<String, String> conf, Path shown) {
        String value = conf.get(EXECUTE);
        if (value == null || value.equals("true")) {
            return true;
        }
        assembly.notes()
                .add(
                        value.equals("false")
                                ? shown + " is not run, for its configuration says shouldExecute=false."
                                : shown + " is read although its configuration runs it only on a condition.");
        return !value.equals("false");
    }

    private Optional<Charset> charset(Map<String, String> conf, Path file) {
        String name = conf.getOrDefault(ENCODING, settings.encoding()).strip();
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            assembly.unreadable(
                    "unreadable-migration",
                    file,
                    new Position(1, 1),
                    "The encoding " + name + " that Flyway is told to read the file in is not known.",
                    "Write one such as UTF-8.");
            return Optional.empty();
        }
    }

    /** The settings of the script and of the project both have to want a transaction (measured, 10.20 to 12.4). */
    private TransactionPolicy policy(Map<String, String> conf, Path file, Script script) {
        List<FlywayCuts.Cut> cuts = FlywayCuts.of(script.text());
        checkCuts(cuts, file, script);
        Optional<Boolean> own = flag(conf, TRANSACTION);
        if (!own.orElse(true) || !settings.on(TRANSACTION, true)) {
            return TransactionPolicy.NONE;
        }
        if (own.isPresent()) {
            return TransactionPolicy.PER_MIGRATION;
        }
        boolean outside = cuts.stream().anyMatch(FlywayCuts.Cut::outside);
        if (outside && !settings.on("mixed", false)) {
            checkMixed(cuts, file, script);
        }
        return outside ? TransactionPolicy.NONE : TransactionPolicy.PER_MIGRATION;
    }

    private void checkMixed(List<FlywayCuts.Cut> cuts, Path file, Script script) {
        boolean first = cuts.get(0).outside();
        cuts.stream()
                .filter(cut -> cut.outside() != first)
                .findFirst()
                .ifPresent(cut -> assembly.unreadable(
                        "mixed-transactions",
                        file,
                        script.start(new Span(cut.start(), cut.end())),
                        "Flyway refuses the file, because it runs this statement "
                                + (first
                                        ? "in a transaction and those before it in none."
                                        : "in no transaction and those before it in one."),
                        "Move it to a migration of its own."));
    }

    private void checkCuts(List<FlywayCuts.Cut> cuts, Path file, Script script) {
        TreeSet<Integer> ends = new TreeSet<>();
        cuts.forEach(cut -> ends.add(cut.end()));
        for (Statement statement : new ArrayList<>(script.statements())) {
            Integer cut = ends.higher(statement.span().start());
            if (cut != null && cut < statement.span().end()) {
                cut(file, script, cut - 1, "Flyway ends the statement at this semicolon, in the middle of it.");
            }
        }
        cuts.stream()
                .filter(cut -> !cut.complete())
                .forEach(cut -> cut(
                        file,
                        script,
                        cut.start(),
                        "Flyway refuses the file, because it does not see the end of this statement."));
    }

    private void cut(Path file, Script script, int offset, String message) {
        assembly.unreadable(
                "statement-cut",
                file,
                script.start(new Span(offset, offset + 1)),
                message,
                "Write E'…' with a capital letter, name the parameters of a function instead of $1, and put its body"
                        + " between dollar quotes.");
    }
}
