package dev.drydock.rule;

import java.util.List;

/** Brings rules into lint, tests and the plugin; found by {@link java.util.ServiceLoader}. */
public interface RuleSet {

    /** The rules, in any order; their ids are unique over all sets. */
    List<Rule<?>> rules();
}
