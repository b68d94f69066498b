package dev.drydock.sql;

import java.util.List;

/**
 * One SQL statement, typed.
 *
 * <p>What the reader does not know is {@link Unrecognized}, never an exception.
 */
public sealed interface Statement extends Element
        permits AlterDefaultPrivileges,
                AlterDomain,
                AlterEnum,
                AlterTable,
                AlterType,
                Analyze,
                Call,
                CommentOn,
                Copy,
                CreateBaseType,
                CreateComposite,
                CreateDomain,
                CreateEnum,
                CreateExtension,
                CreateFunction,
                CreateIndex,
                CreateRange,
                CreateSchema,
                CreateSequence,
                CreateTable,
                CreateTrigger,
                CreateView,
                Delete,
                DoBlock,
                Drop,
                DropPolicy,
                DropRule,
                DropTrigger,
                Grant,
                Insert,
                LockTable,
                Merge,
                RefreshMaterializedView,
                Reindex,
                RenameAttribute,
                Select,
                SetConstraints,
                SetParameter,
                SetTransaction,
                TransactionControl,
                Truncate,
                Unrecognized,
                Update,
                Vacuum {

    /** The actions that it performs on tables, in order; empty for most statements. */
    default List<TableAction> actions() {
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
