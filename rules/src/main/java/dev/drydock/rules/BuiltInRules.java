package dev.drydock.rules;

import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleSet;
import java.util.List;

/** The rules that come with Drydock, sorted by name. */
public final class BuiltInRules implements RuleSet {

    /** Creates the set. */
    public BuiltInRules() {}

    @Override
    public List<Rule<?>> rules() {
        return List.of(
                new CheckValidatedInline(),
                new ColumnDropped(),
                new ColumnTypeRewrites(),
                new ForeignKeyValidatedInline(),
                new IndexWithoutConcurrently(),
                new RollbackMissing(),
                new SetNotNullScans(),
                new VolatileDefaultRewrites());
    }
}
