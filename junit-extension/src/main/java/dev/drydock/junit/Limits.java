package dev.drydock.junit;

import dev.drydock.budget.Amount;
import dev.drydock.budget.Budget;
import dev.drydock.budget.Budgets;
import dev.drydock.replay.Overrun;
import dev.drydock.replay.Overruns;
import dev.drydock.replay.Replay;
import dev.drydock.sql.Name;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The budgets of {@code drydock.yml}, with the limits of one {@link MigrationTest} in front of them, for all tables. */
record Limits(Budgets budgets, Map<String, String> attributes) {

    static Limits of(MigrationTest test, Budgets project) {
        Map<String, String> attributes = new HashMap<>();
        Budget own = Budget.none();
        Duration reads = duration("maxBlockedReads", test.maxBlockedReads());
        if (reads != null) {
            own = own.blockedReads(reads);
            attributes.put("blockedReads", "maxBlockedReads");
        }
        Duration writes = duration("maxBlockedWrites", test.maxBlockedWrites());
        if (writes != null) {
            own = own.blockedWrites(writes);
            attributes.put("blockedWrites", "maxBlockedWrites");
        }
        Map<Name, Budget> tables = new HashMap<>();
        for (Map.Entry<Name, Budget> table : project.tables().entrySet()) {
            tables.put(table.getKey(), own.orElse(table.getValue()));
        }
        return new Limits(new Budgets(own.orElse(project.byDefault()), tables), attributes);
    }

    /** The sentences that say what was exceeded; empty where nothing was. */
    List<String> exceededBy(Replay replay) {
        return Overruns.of(replay, budgets).stream().map(this::sentences).toList();
    }

    private String sentences(Overrun overrun) {
        String attribute = attributes.getOrDefault(overrun.budget(), overrun.budget() + " in drydock.yml");
        return overrun.text().replace(", or raise " + overrun.budget() + ".", ", or raise " + attribute + ".");
    }

    private static @Nullable Duration duration(String attribute, String text) {
        return text.isEmpty()
                ? null
                : Amount.duration(text)
                        .orElseThrow(() -> new ExtensionConfigurationException("@MigrationTest(" + attribute + " = \""
                                + text + "\") is no duration. Write " + Amount.DURATION_FORM + "."));
    }
}
