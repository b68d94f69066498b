package dev.drydock.sql;

import java.util.List;

/**
 * One SQL statement, typed.
 *
 * <p>What the reader does not know is {@link Unrecognized}, never an exception.
 */
public sealed interface Statement extends Element
        permits AlterCollation,
                AlterDatabase,
                AlterDefaultPrivileges,
                AlterDomain,
                AlterEnum,
                AlterEventTrigger,
                AlterExtension,
                AlterForeignDataWrapper,
                AlterFunction,
                AlterOperator,
                AlterOperatorFamily,
                AlterPolicy,
                AlterPublication,
                AlterRole,
                AlterServer,
                AlterStatistics,
                AlterSubscription,
                AlterSystem,
                AlterTable,
                AlterTablesInTablespace,
                AlterTablespace,
                AlterTextSearch,
                AlterType,
                AlterUserMapping,
                Analyze,
                Call,
                Checkpoint,
                CloseCursor,
                Cluster,
                CommentOn,
                Copy,
                CreateAccessMethod,
                CreateAggregate,
                CreateBaseType,
                CreateCast,
                CreateCollation,
                CreateComposite,
                CreateConversion,
                CreateDatabase,
                CreateDomain,
                CreateEnum,
                CreateEventTrigger,
                CreateExtension,
                CreateForeignDataWrapper,
                CreateForeignTable,
                CreateFunction,
                CreateIndex,
                CreateLanguage,
                CreateOperator,
                CreateOperatorClass,
                CreateOperatorFamily,
                CreatePolicy,
                CreatePublication,
                CreateRange,
                CreateRole,
                CreateRule,
                CreateSchema,
                CreateSequence,
                CreateServer,
                CreateStatistics,
                CreateSubscription,
                CreateTable,
                CreateTablespace,
                CreateTextSearch,
                CreateTransform,
                CreateTrigger,
                CreateUserMapping,
                CreateView,
                Deallocate,
                DeclareCursor,
                Delete,
                Discard,
                DoBlock,
                Drop,
                DropOwned,
                DropPolicy,
                DropRule,
                DropTrigger,
                Execute,
                Explain,
                Fetch,
                Grant,
                ImportForeignSchema,
                Insert,
                Listen,
                Load,
                LockTable,
                Merge,
                Notify,
                Prepare,
                ReassignOwned,
                RefreshMaterializedView,
                Reindex,
                RenameAttribute,
                RenameObject,
                SecurityLabel,
                Select,
                SetConstraints,
                SetObjectDependency,
                SetObjectOwner,
                SetObjectSchema,
                SetParameter,
                SetTransaction,
                Show,
                TransactionControl,
                Truncate,
                Unlisten,
                Unrecognized,
                Update,
                Vacuum {

    /** The actions that it performs on tables, in order; empty for most statements. */
    default List<TableAction> actions() {
        return List.of();
    }

    /** The statements that it runs in turn, as far as they can be known, in order: those of a DO block; empty for all others. */
    default List<Statement> inner() {
        return List.of();
    }

    /** Tells whether PostgreSQL runs it inside a transaction block. */
    default boolean allowsTransaction() {
        return true;
    }

    /** The tables that it names as its target, without those that only its foreign keys or queries reach. */
    default List<Name> targets() {
        return List.of();
    }
}
