package dev.drydock.sql;

import java.util.List;

/**
 * One action on a table, whether ALTER TABLE says it, ADD COLUMN or CREATE TABLE: one meaning, one record.
 *
 * <p>{@link #table()} is the table as it was written; {@link Place} says where the action stood.
 */
public sealed interface TableAction extends Element
        permits AddCheck,
                AddColumn,
                AddExclusion,
                AddForeignKey,
                AddIdentity,
                AddKey,
                AddNotNull,
                AlterColumnType,
                AlterConstraint,
                AlterSequence,
                AttachPartition,
                ClusterOn,
                DependsOnExtension,
                DetachPartition,
                DropColumn,
                DropConstraint,
                DropDefault,
                DropExpression,
                DropIdentity,
                DropNotNull,
                EnableRule,
                EnableTrigger,
                Inherit,
                NoInherit,
                NotOfType,
                OfType,
                RenameColumn,
                RenameConstraint,
                RenameTable,
                ReplicaIdentity,
                ResetColumnOptions,
                ResetOptions,
                RowLevelSecurity,
                SetAccessMethod,
                SetColumnOptions,
                SetCompression,
                SetDefault,
                SetExpression,
                SetForeignColumnOptions,
                SetForeignOptions,
                SetIdentity,
                SetLogged,
                SetNotNull,
                SetOptions,
                SetOwner,
                SetSchema,
                SetStatistics,
                SetStorage,
                SetTablespace,
                SetWithoutOids,
                ValidateConstraint {

    /** The table that it changes. */
    Name table();

    /** The actions that it brings along: the constraints written in ADD COLUMN. */
    default List<TableAction> actions() {
        return List.of();
    }
}
