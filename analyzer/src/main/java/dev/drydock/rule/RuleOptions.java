package dev.drydock.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is set for one rule: the user's values, and the defaults of its page for the rest.
 *
 * @param values by name; each is of the kind of its default
 */
public record RuleOptions(Map<String, String> values) {

    /** A rule without options. */
    public static final RuleOptions NONE = new RuleOptions(Map.of());

    public RuleOptions {
        values = Map.copyOf(values);
    }

    /** A whole number. */
    public long number(String name) {
        return RuleOption.number(value(name));
    }

    /** A time. */
    public Duration time(String name) {
        return RuleOption.time(value(name));
    }

    /** Words, in lower case. */
    public List<String> words(String name) {
        return RuleOption.words(value(name));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the page of the rule declares no option " + name);
        }
        return value;
    }
}
