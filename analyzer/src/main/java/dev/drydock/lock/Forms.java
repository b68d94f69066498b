package dev.drydock.lock;

import dev.drydock.schema.Sequence;
import dev.drydock.schema.Table;
import dev.drydock.schema.Trigger;
import dev.drydock.schema.View;
import dev.drydock.sql.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the claims of every form of statement. */
final class Forms {

    private static final Dispatch<Statement, Claims> ALL = new Dispatch<Statement, Claims>()
            .with(AlterTable.class, TableForms::alter)
            .with(CreateTable.class, CreateForms::table)
            .with(CreateForeignTable.class, CreateForms::foreignTable)
            .with(CreateSequence.class, CreateForms::sequence)
            .with(CreateStatistics.class, CreateForms::statistics)
            .with(CreateTrigger.class, CreateForms::trigger)
            .with(CreateIndex.class, IndexForms::create)
            .with(Reindex.class, IndexForms::reindex)
            .with(Cluster.class, IndexForms::cluster)
            .with(CreateView.class, ViewForms::create)
            .with(RefreshMaterializedView.class, ViewForms::refresh)
            .with(Drop.class, ObjectForms::drop)
            .with(CommentOn.class, ObjectForms::comment)
            .with(RenameObject.class, ObjectForms::rename)
            .with(Grant.class, ObjectForms::grant)
            .with(AlterDomain.class, ObjectForms::domain)
            .with(AlterType.class, ObjectForms::type)
            .with(RenameAttribute.class, ObjectForms::renameAttribute)
            .with(CreatePolicy.class, (s, in) -> policy(s.table(), s.using(), s.withCheck(), in))
            .with(AlterPolicy.class, (s, in) -> policy(s.table(), s.using(), s.withCheck(), in))
            .with(DropPolicy.class, (s, in) -> dropped(s.table(), Trigger.Kind.POLICY, s.name(), s.ifExists(), in))
            .with(CreateRule.class, Forms::rule)
            .with(DropRule.class, (s, in) -> dropped(s.table(), Trigger.Kind.RULE, s.name(), s.ifExists(), in))
            .with(DropTrigger.class, (s, in) -> dropped(s.table(), Trigger.Kind.TRIGGER, s.name(), s.ifExists(), in))
            .with(LockTable.class, Forms::lock)
            .with(Truncate.class, Forms::truncate)
            .with(Vacuum.class, Forms::vacuum)
            .with(Analyze.class, Forms::analyze)
            .with(CreatePublication.class, (s, in) -> Publications.claim(s.definition(), in))
            .with(AlterPublication.class, (s, in) -> Publications.claim(s.definition(), in))
            .with(Select.class, QueryForms::select)
            .with(Insert.class, QueryForms::insert)
            .with(Update.class, QueryForms::update)
            .with(Delete.class, QueryForms::delete)
            .with(Merge.class, QueryForms::merge)
            .with(Copy.class, QueryForms::copy)
            .with(DeclareCursor.class, (s, in) -> QueryForms.read(s.query(), in))
            .with(Explain.class, Forms::explain)
            .with(CreateFunction.class, Bodies::function)
            .nothing(
                    AlterCollation.class,
                    AlterDatabase.class,
                    AlterDefaultPrivileges.class,
                    AlterEnum.class,
                    AlterEventTrigger.class,
                    AlterForeignDataWrapper.class,
                    AlterFunction.class,
                    AlterOperator.class,
                    AlterOperatorFamily.class,
                    AlterRole.class,
                    AlterServer.class,
                    AlterStatistics.class,
                    AlterSubscription.class,
                    AlterSystem.class,
                    AlterTablespace.class,
                    AlterTextSearch.class,
                    AlterUserMapping.class,
                    Checkpoint.class,
                    CloseCursor.class,
                    CreateAccessMethod.class,
                    CreateAggregate.class,
                    CreateBaseType.class,
                    CreateCast.class,
                    CreateCollation.class,
                    CreateComposite.class,
                    CreateConversion.class,
                    CreateDatabase.class,
                    CreateDomain.class,
                    CreateEnum.class,
                    CreateEventTrigger.class,
                    CreateForeignDataWrapper.class,
                    CreateLanguage.class,
                    CreateOperator.class,
                    CreateOperatorClass.class,
                    CreateOperatorFamily.class,
                    CreateRange.class,
                    CreateRole.class,
                    CreateSchema.class,
                    CreateServer.class,
                    CreateSubscription.class,
                    CreateTablespace.class,
                    CreateTextSearch.class,
                    CreateTransform.class,
                    CreateUserMapping.class,
                    Deallocate.class,
                    Discard.class,
                    Fetch.class,
                    Listen.class,
                    Load.class,
                    Notify.class,
                    Prepare.class,
                    SecurityLabel.class,
                    SetConstraints.class,
                    SetObjectDependency.class,
                    SetObjectOwner.class,
                    SetObjectSchema.class,
                    SetParameter.class,
                    SetTransaction.class,
                    Show.class,
                    TransactionControl.class,
                    Unlisten.class);

    /** What they do lies elsewhere: in code, in an extension's scripts, in the grants of a role. */
    private static final Set<Class<? extends Statement>> UNKNOWN = Set.of(
            AlterExtension.class,
            AlterTablesInTablespace.class,
            Call.class,
            CreateExtension.class,
            DoBlock.class,
            DropOwned.class,
            Execute.class,
            ImportForeignSchema.class,
            ReassignOwned.class,
            Unrecognized.class);

    private Forms() {}

    static boolean know(Statement statement) {
        return !UNKNOWN.contains(statement.getClass());
    }

    static void claim(Statement statement, Claims claims) {
        if (know(statement)) {
            ALL.accept(statement, claims);
        }
    }

    private static void policy(Name table, @Nullable Expression using, @Nullable Expression check, Claims claims) {
        claims.lockWritten(table, LockMode.ACCESS_EXCLUSIVE);
        QueryForms.readUnexpanded(using, claims);
        QueryForms.readUnexpanded(check, claims);
    }

    private static void rule(CreateRule create, Claims claims) {
        claims.lockWritten(create.table(), LockMode.ACCESS_EXCLUSIVE);
        QueryForms.readUnexpanded(create.where(), claims);
        QueryForms.readUnexpanded(create.commands(), claims);
        for (Statement command : SqlReader.read(create.commands().text()).statements()) {
            command.targets().forEach(target -> claims.lockWritten(target, LockMode.ROW_EXCLUSIVE));
        }
    }

    private static void dropped(Name table, Trigger.Kind kind, String name, boolean ifExists, Claims claims) {
        boolean known = claims.schema().relation(table).stream()
                .flatMap(relation -> relation.triggers().stream())
                .anyMatch(trigger -> trigger.kind() == kind && trigger.name().equals(name));
        if (!ifExists || known) {
            claims.lockWritten(table, LockMode.ACCESS_EXCLUSIVE);
        }
        Losses.claim(claims);
    }

    private static void lock(LockTable lock, Claims claims) {
        LockMode mode = LockMode.ofManualName(lock.mode()).orElse(LockMode.ACCESS_EXCLUSIVE);
        for (Relation named : lock.relations()) {
            dev.drydock.schema.Relation relation =
                    claims.schema().relation(named.name()).orElse(null);
            claims.lockWritten(named.name(), mode);
            if (relation instanceof Table table && !named.only()) {
                claims.lockFamily(table, mode);
            } else if (relation instanceof View view) {
                QueryForms.underlying(view, mode, claims);
            }
        }
    }

    private static void truncate(Truncate truncate, Claims claims) {
        for (Relation named : truncate.relations()) {
            claims.lockWritten(named.name(), LockMode.ACCESS_EXCLUSIVE);
            Table table = claims.table(named.name());
            if (table != null && !named.only()) {
                claims.lockFamily(table, LockMode.ACCESS_EXCLUSIVE);
            }
            if (table != null && table.partitionOf() != null && !claims.atLeast(14)) {
                claims.lock(table.partitionOf(), LockMode.ACCESS_SHARE);
            }
            if (table != null && truncate.cascade()) {
                cascade(table, claims);
            }
            if (table != null && truncate.restartIdentity()) {
                claims.schema().usersOf(table).stream()
                        .filter(Sequence.class::isInstance)
                        .forEach(sequence -> claims.lock(sequence.name(), LockMode.ACCESS_EXCLUSIVE));
            }
        }
    }

    private static void cascade(Table first, Claims claims) {
        List<Table> open = new ArrayList<>(claims.family(first));
        Set<Name> seen = new HashSet<>();
        for (int i = 0; i < open.size(); i++) {
            if (seen.add(open.get(i).name())) {
                claims.lock(open.get(i).name(), LockMode.ACCESS_EXCLUSIVE);
                claims.referencing(open.get(i)).forEach(other -> open.addAll(claims.family(other)));
            }
        }
    }

    private static void vacuum(Vacuum vacuum, Claims claims) {
        LockMode mode = vacuum.full() ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE;
        for (Relation named : vacuum.relations()) {
            claims.lockWritten(named.name(), mode);
            Table table = claims.table(named.name());
            boolean below = table != null && !named.only() && (table.partitioned() || claims.atLeast(18));
            if (table != null) {
                for (Table member : below ? claims.family(table) : List.of(table)) {
                    claims.lock(member.name(), mode);
                    if (vacuum.full()) {
                        claims.rewrite(member);
                    }
                }
            }
        }
    }

    /** Before 18, what inherits is read but not analyzed for itself. */
    private static void analyze(Analyze analyze, Claims claims) {
        for (Relation named : analyze.relations()) {
            claims.lockWritten(named.name(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            Table table = claims.table(named.name());
            for (Table member : table == null ? List.<Table>of() : claims.family(table)) {
                boolean analyzed = !named.only() && (member.partitionOf() != null || claims.atLeast(18));
                claims.lock(member.name(), analyzed ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_SHARE);
            }
        }
    }

    private static void explain(Explain explain, Claims claims) {
        for (Statement inner : SqlReader.read(explain.statement().text()).statements()) {
            claim(inner, claims);
        }
        if (!explain.analyze()) {
            claims.forgetCosts();
        }
    }
}
