package dev.drydock.lock;

import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AlterSequence;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.ClusterOn;
import dev.drydock.sql.DetachPartition;
import dev.drydock.sql.EnableTrigger;
import dev.drydock.sql.Option;
import dev.drydock.sql.ResetColumnOptions;
import dev.drydock.sql.ResetOptions;
import dev.drydock.sql.SetColumnOptions;
import dev.drydock.sql.SetOptions;
import dev.drydock.sql.SetStatistics;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.ValidateConstraint;
import java.util.List;
import java.util.Set;

/** The lock that an action of ALTER TABLE needs on the table itself (measured, 13 to 18). */
final class ActionMode {

    /** All other storage parameters need ACCESS EXCLUSIVE; those of autovacuum are told by their prefix. */
    private static final Set<String> MILD_OPTIONS = Set.of(
            "fillfactor",
            "toast_tuple_target",
            "parallel_workers",
            "vacuum_index_cleanup",
            "vacuum_truncate",
            "vacuum_max_eager_freeze_failure_rate",
            "log_autovacuum_min_duration",
            "deduplicate_items",
            "n_distinct",
            "n_distinct_inherited");

    private ActionMode() {}

    static LockMode of(TableAction action) {
        if (action instanceof AddForeignKey || action instanceof EnableTrigger || action instanceof AlterSequence) {
            return LockMode.SHARE_ROW_EXCLUSIVE;
        }
        if (action instanceof SetOptions set) {
            return ofOptions(set.options());
        }
        if (action instanceof ResetOptions reset) {
            return ofOptions(reset.options());
        }
        boolean mild = action instanceof ValidateConstraint
                || action instanceof SetStatistics
                || action instanceof SetColumnOptions
                || action instanceof ResetColumnOptions
                || action instanceof ClusterOn
                || action instanceof AttachPartition
                || action instanceof DetachPartition detach && (detach.concurrently() || detach.finalizing());
        return mild ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    }

    private static LockMode ofOptions(List<Option> options) {
        return options.stream().allMatch(ActionMode::isMild)
                ? LockMode.SHARE_UPDATE_EXCLUSIVE
                : LockMode.ACCESS_EXCLUSIVE;
    }

    private static boolean isMild(Option option) {
        String name = option.name().substring(option.name().lastIndexOf('.') + 1);
        return MILD_OPTIONS.contains(name) || name.startsWith("autovacuum_");
    }
}
