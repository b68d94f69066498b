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
                new AttachPartitionScans(),
                new BackfillInSchemaChange(),
                new CheckValidatedInline(),
                new ClusterRewrites(),
                new ColumnDropped(),
                new ColumnRenamed(),
                new ColumnTypeRewrites(),
                new ConcurrentIndexOnPartitioned(),
                new ConstrainedDomainColumnRewrites(),
                new ConstraintEnforcedScans(),
                new ConstraintNeverValidated(),
                new ContractBesideExpand(),
                new DefaultDropped(),
                new DefaultPartitionScanned(),
                new DeleteWithoutWhere(),
                new DetachPartitionWithoutConcurrently(),
                new DomainConstraintScans(),
                new EnumValueRenamed(),
                new EnumValueUsedInSameTransaction(),
                new ExclusionConstraintBuildsIndex(),
                new FlywayWaitsForItself(),
                new ForeignKeyDropLocksBoth(),
                new ForeignKeyNotValidOnPartitioned(),
                new ForeignKeyTypeMismatch(),
                new ForeignKeyValidatedInline(),
                new ForeignKeyWithoutIndex(),
                new GeneratedColumnRewrites(),
                new GenerationExpressionRewrites(),
                new HalfAppliedScript(),
                new IndexDroppedWithoutConcurrently(),
                new IndexRenamedAsTable(),
                new IndexWithoutConcurrently(),
                new InvalidIndexHidden(),
                new NestedTransaction(),
                new NoOpStillLocks(),
                new NotNullConstraintScans(),
                new PartitionOfLocksParent(),
                new PrimaryKeyBuildsIndex(),
                new PrimaryKeyOnNullableColumns(),
                new ReferencesInCreateTable(),
                new RefreshWithoutConcurrently(),
                new ReindexWithoutConcurrently(),
                new RequiredColumnWithoutDefault(),
                new RollbackIncomplete(),
                new RollbackMissing(),
                new SchemaDropped(),
                new SetNotNullScans(),
                new StatementNeedsNoTransaction(),
                new StatementsBehindExclusiveLock(),
                new TableDropLocksReferenced(),
                new TableDropped(),
                new TableLoggedRewrites(),
                new TableRenamed(),
                new TableTruncated(),
                new TimeoutAroundConcurrently(),
                new TimeoutTooHigh(),
                new TriggerLocksWrites(),
                new TypeChangeRebuildsIndexes(),
                new UniqueConstraintBuildsIndex(),
                new UpdateWithoutWhere(),
                new VacuumFullRewrites(),
                new ValidatedInSameTransaction(),
                new VolatileDefaultRewrites());
    }
}
