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
                new ClusterRewrites(),
                new ColumnDropped(),
                new ColumnTypeRewrites(),
                new ConcurrentIndexOnPartitioned(),
                new ConstrainedDomainColumnRewrites(),
                new ConstraintNeverValidated(),
                new DomainConstraintScans(),
                new ExclusionConstraintBuildsIndex(),
                new ForeignKeyDropLocksBoth(),
                new ForeignKeyNotValidOnPartitioned(),
                new ForeignKeyTypeMismatch(),
                new ForeignKeyValidatedInline(),
                new ForeignKeyWithoutIndex(),
                new GeneratedColumnRewrites(),
                new GenerationExpressionRewrites(),
                new IndexDroppedWithoutConcurrently(),
                new IndexWithoutConcurrently(),
                new InvalidIndexHidden(),
                new PrimaryKeyBuildsIndex(),
                new PrimaryKeyOnNullableColumns(),
                new ReindexWithoutConcurrently(),
                new RequiredColumnWithoutDefault(),
                new RollbackMissing(),
                new SetNotNullScans(),
                new TableDropLocksReferenced(),
                new TableLoggedRewrites(),
                new TimeoutAroundConcurrently(),
                new TypeChangeRebuildsIndexes(),
                new UniqueConstraintBuildsIndex(),
                new VacuumFullRewrites(),
                new ValidatedInSameTransaction(),
                new VolatileDefaultRewrites());
    }
}
