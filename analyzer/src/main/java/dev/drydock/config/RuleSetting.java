package dev.drydock.config;

import dev.drydock.lint.Level;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of one rule: a level alone, or a map with {@code severity} and the rule's own options.
 *
 * @param entry the rule's name, with its place
 * @param set the level, or null
 * @param others the options, not judged yet: only the rule's page knows them
 */
record RuleSetting(Entry entry, @Nullable Level set, List<Entry> others) {

    private static final String SEVERITY = "severity";

    static RuleSetting of(Entry entry) {
        if (entry.keys() == null) {
            return new RuleSetting(entry, level(entry, entry.name()), List.of());
        }
        Collection<Entry> all = entry.children();
        Level level = entry.find(SEVERITY)
                .map(severity -> level(severity, entry.name()))
                .orElse(null);
        return new RuleSetting(
                entry,
                level,
                all.stream().filter(other -> !other.name().equals(SEVERITY)).toList());
    }

    private static Level level(Entry value, String rule) {
        return Level.of(value.text())
                .orElseThrow(() -> value.error(
                        rule + " is set to " + value.quoted() + ", which is no severity.",
                        "Set it to off, info, warning or error."));
    }

    Optional<Level> level() {
        return Optional.ofNullable(set);
    }

    /** The values of the options that the rule's page declares, the page's own for those not set; empty where none is set. */
    Optional<RuleOptions> options(List<RuleOption> declared) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Map<String, RuleOption> byName = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        declared.forEach(option -> {
            byName.put(option.name(), option);
            values.put(option.name(), option.standard());
        });
        for (Entry other : others) {
            RuleOption option = byName.get(other.name());
            if (option == null) {
                List<String> known = new ArrayList<>(byName.keySet());
                known.add(SEVERITY);
                throw other.unknown(
                        "The rule " + entry.name() + " has no option " + other.name() + ".",
                        known,
                        "What it takes is " + String.join(", ", known) + ".");
            }
            String value =
                    String.join(", ", other.list().stream().map(Entry::text).toList());
            option.refuses(value).ifPresent(kind -> {
                throw other.error(
                        entry.name() + "." + other.name() + " is " + other.quoted() + ", which is not " + kind + ".",
                        "It says " + option.meaning() + "; left out, it is " + option.standard() + ".");
            });
            values.put(option.name(), value);
        }
        return Optional.of(new RuleOptions(values));
    }
}
