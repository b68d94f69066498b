package dev.drydock.migration;

import dev.drydock.sql.AlterSystem;
import dev.drydock.sql.CreateDatabase;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.CreateSubscription;
import dev.drydock.sql.CreateTablespace;
import dev.drydock.sql.Discard;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Reindex;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Vacuum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads Flyway's scripts: placeholders, the script's own configuration, the transaction. */
final class FlywayScripts {

    private final Assembly assembly;
    private final FlywaySettings settings;
    private final Placeholders placeholders;

    FlywayScripts(Assembly assembly, FlywaySettings settings) {
        this.assembly = assembly;
        this.settings = settings;
        this.placeholders = new Placeholders(settings, assembly.source().placeholders());
    }

    Optional<Assembly.Step> step(Path file) {
        Map<String, String> conf = conf(file);
        boolean replace = Boolean.parseBoolean(conf.getOrDefault(
                        "placeholderReplacement", Boolean.toString(settings.on("placeholderReplacement", true)))
                .strip());
        Path shown = assembly.source().shown(file);
        return assembly.text(file)
                .map(text -> replace ? placeholders.script(shown, text, assembly.problems()) : Script.of(shown, text))
                .map(script -> new Assembly.Step(script, policy(conf, script)));
    }

    private Map<String, String> conf(Path file) {
        Path conf = file.resolveSibling(file.getFileName() + ".conf");
        if (!Files.isRegularFile(conf)) {
            return Map.of();
        }
        return assembly.text(conf)
                .map(text -> FlywayProject.properties(text, conf, assembly.source(), assembly.problems()))
                .orElse(Map.of());
    }

    private TransactionPolicy policy(Map<String, String> conf, Script script) {
        String value = conf.get("executeInTransaction");
        if (value != null) {
            return Boolean.parseBoolean(value.strip()) ? TransactionPolicy.PER_MIGRATION : TransactionPolicy.NONE;
        }
        boolean outside = settings.on("mixed", false)
                ? script.statements().stream().anyMatch(FlywayScripts::runsOutside)
                : script.statements().stream().allMatch(FlywayScripts::runsOutside);
        return outside || !settings.on("executeInTransaction", true)
                ? TransactionPolicy.NONE
                : TransactionPolicy.PER_MIGRATION;
    }

    /** The statements that Flyway's own parser takes for non-transactional (read in 10.20 to 13.12). */
    private static boolean runsOutside(Statement statement) {
        if (statement instanceof Reindex reindex) {
            return !reindex.kindWord().equals("INDEX") && !reindex.kindWord().equals("TABLE");
        }
        return statement instanceof CreateIndex index && index.concurrently()
                || statement instanceof Drop drop && !drop.allowsTransaction()
                || statement instanceof AlterSystem
                || statement instanceof CreateDatabase
                || statement instanceof CreateSubscription
                || statement instanceof CreateTablespace
                || statement instanceof Discard discard && !discard.allowsTransaction()
                || statement instanceof Vacuum;
    }
}
