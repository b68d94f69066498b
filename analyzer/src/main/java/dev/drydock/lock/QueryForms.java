package dev.drydock.lock;

import dev.drydock.schema.Relation;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableConstraint;
import dev.drydock.schema.View;
import dev.drydock.sql.Copy;
import dev.drydock.sql.Delete;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Insert;
import dev.drydock.sql.Mentions;
import dev.drydock.sql.Merge;
import dev.drydock.sql.Name;
import dev.drydock.sql.Select;
import dev.drydock.sql.Update;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What queries and changes of rows lock (measured, 13 to 18).
 *
 * <p>Which tables a query reads in full its plan decides; only UPDATE and DELETE without WHERE and other tables are certain to.
 */
final class QueryForms {

    private static final Pattern LOCKING =
            Pattern.compile("(?is)\\bfor\\s+(update|no\\s+key\\s+update|share|key\\s+share)\\b");
    private static final Pattern USING = Pattern.compile("(?is)\\busing\\s+(?!\\()");
    private static final Pattern ONLY = Pattern.compile("(?is)\\bonly\\b");
    private static final Pattern WHERE = Pattern.compile("(?is)\\bwhere\\b");
    private static final Pattern JOINING = Pattern.compile("(?is)\\b(from|using)\\b");

    private QueryForms() {}

    static void select(Select select, Claims claims) {
        read(select.query(), claims);
    }

    /** Locks what a query or an expression reads, as far as it is known. */
    static void read(@Nullable Expression query, Claims claims) {
        if (query != null) {
            read(query.text(), claims);
        }
    }

    /** Locks what a query names; views are not looked into before the query runs. */
    static void readUnexpanded(String text, Claims claims) {
        read(text, claims, false);
    }

    static void readUnexpanded(@Nullable Expression query, Claims claims) {
        if (query != null) {
            readUnexpanded(query.text(), claims);
        }
    }

    private static void read(String text, Claims claims) {
        read(text, claims, true);
    }

    private static void read(String text, Claims claims, boolean runs) {
        LockMode mode = LOCKING.matcher(text).find() ? LockMode.ROW_SHARE : LockMode.ACCESS_SHARE;
        Mentions mentions = Mentions.in(USING.matcher(text).replaceAll("join "));
        boolean alone = !runs || ONLY.matcher(text).find();
        for (Name mentioned : new HashSet<>(mentions.relations().values())) {
            Relation relation = claims.schema().relation(mentioned).orElse(null);
            if (relation instanceof View view) {
                claims.lock(view.name(), mode);
                if (runs && !view.materialized()) {
                    underlying(view, mode, claims);
                }
            } else if (relation instanceof Table table) {
                if (alone || mayBePruned(table, mentions, text)) {
                    claims.lock(table.name(), mode);
                } else {
                    claims.lockFamily(table, mode);
                }
            }
        }
        sequences(mentions, claims);
    }

    /** A condition on the partition key may leave partitions out before they are locked. */
    private static boolean mayBePruned(Table table, Mentions mentions, String text) {
        if (!table.partitioned() || !WHERE.matcher(text).find()) {
            return false;
        }
        Optional<String> key = PartitionBounds.key(table);
        if (key.isEmpty() || mentions.bare().contains(key.get())) {
            return true;
        }
        return mentions.relations().entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(table.name().name()))
                .anyMatch(entry -> mentions.qualified().contains(Name.of(entry.getKey(), key.get())));
    }

    static void sequences(Mentions mentions, Claims claims) {
        boolean moves = mentions.calls().stream()
                .anyMatch(call -> Set.of("nextval", "setval").contains(call.name()));
        for (Name sequence : mentions.classes()) {
            if (claims.schema().relation(sequence).isPresent()) {
                claims.lockWritten(sequence, moves ? LockMode.ROW_EXCLUSIVE : LockMode.ACCESS_SHARE);
            }
        }
    }

    /** From 14 on, a default that names a sequence looks at it. */
    static void noted(@Nullable Expression value, Claims claims) {
        if (value != null && claims.atLeast(14)) {
            Mentions.in(value.text())
                    .classes()
                    .forEach(sequence -> claims.lockWritten(sequence, LockMode.ACCESS_SHARE));
        }
    }

    /** Locks what a view stands on, down to the tables. */
    static void underlying(View view, LockMode mode, Claims claims) {
        underlying(view, mode, claims, new HashSet<>());
    }

    private static void underlying(View view, LockMode mode, Claims claims, Set<Name> seen) {
        for (Name read : view.reads().keySet()) {
            Relation relation = claims.schema().relation(read).orElse(null);
            if (relation == null || !seen.add(read)) {
                continue;
            }
            if (relation instanceof Table table) {
                claims.lockFamily(table, mode);
            } else {
                claims.lock(read, mode);
                if (relation instanceof View below && !below.materialized()) {
                    underlying(below, mode, claims, seen);
                }
            }
        }
    }

    static void insert(Insert insert, Claims claims) {
        Table table = changed(insert.table(), claims);
        read(insert.sql().text(), claims);
        if (table != null) {
            table.foreignKeys()
                    .filter(key ->
                            insert.columns().isEmpty() || insert.columns().containsAll(key.columns()))
                    .forEach(key -> referenced(key, claims));
            defaults(table, insert.columns(), claims);
        }
    }

    /** The sequences behind the defaults of the columns that get no value. */
    private static void defaults(Table table, List<String> columns, Claims claims) {
        for (var column : table.columns()) {
            if (column.defaultValue() != null && !columns.isEmpty() && !columns.contains(column.name())) {
                sequences(Mentions.in(column.defaultValue().text()), claims);
            }
        }
    }

    static void update(Update update, Claims claims) {
        Table table = changed(update.table(), claims);
        read(update.sql().text(), claims);
        if (table != null) {
            whole(table, update.hasWhere(), update.sql().text(), claims);
            table.foreignKeys()
                    .filter(key -> key.columns().stream().anyMatch(update.columns()::contains))
                    .forEach(key -> referenced(key, claims));
            referencing(table, update.columns(), claims);
        }
    }

    static void delete(Delete delete, Claims claims) {
        Table table = changed(delete.table(), claims);
        String text = delete.sql().text();
        read(text, claims);
        if (table != null) {
            whole(table, delete.hasWhere(), text.replaceFirst("(?i)\\bfrom\\b", ""), claims);
            referencing(table, List.of(), claims);
        }
    }

    static void merge(Merge merge, Claims claims) {
        Table table = changed(merge.table(), claims);
        String text = merge.sql().text().toLowerCase(Locale.ROOT);
        read(merge.sql().text(), claims);
        if (table != null && text.contains("insert")) {
            table.foreignKeys().forEach(key -> referenced(key, claims));
        }
        if (table != null && text.contains("delete")) {
            referencing(table, List.of(), claims);
        }
    }

    static void copy(Copy copy, Claims claims) {
        if (copy.table() == null) {
            read(copy.query(), claims);
        } else if (copy.from()) {
            Table table = changed(copy.table(), claims);
            if (table != null) {
                table.foreignKeys().forEach(key -> referenced(key, claims));
            }
        } else {
            claims.lockWritten(copy.table(), LockMode.ACCESS_SHARE);
        }
    }

    private static @Nullable Table changed(Name written, Claims claims) {
        claims.lockWritten(written, LockMode.ROW_EXCLUSIVE);
        Relation relation = claims.schema().relation(written).orElse(null);
        if (relation instanceof View view) {
            underlying(view, LockMode.ROW_EXCLUSIVE, claims);
        }
        return relation instanceof Table table ? table : null;
    }

    private static void whole(Table table, boolean hasWhere, String text, Claims claims) {
        Mentions mentions = Mentions.in(USING.matcher(text).replaceAll("join "));
        if (!hasWhere || table.partitioned() && !mayBePruned(table, mentions, text)) {
            List<Table> members = ONLY.matcher(text).find() ? List.of(table) : claims.family(table);
            members.forEach(member -> claims.lock(member.name(), LockMode.ROW_EXCLUSIVE));
            if (!hasWhere && !JOINING.matcher(text).find()) {
                members.forEach(claims::scan);
            }
        }
    }

    /** The foreign key of a new row looks at the other table. */
    private static void referenced(TableConstraint key, Claims claims) {
        if (key.target() != null) {
            claims.lock(key.target().table(), LockMode.ROW_SHARE);
        }
    }

    /** Rows that refer to a changed or deleted one are looked for. */
    private static void referencing(Table table, List<String> changed, Claims claims) {
        for (Table other : claims.referencing(table)) {
            other.foreignKeys()
                    .filter(key -> table.name().equals(key.referenced()))
                    .filter(key ->
                            changed.isEmpty() || key.target().columns().stream().anyMatch(changed::contains))
                    .forEach(key -> claims.lock(other.name(), acting(key, changed.isEmpty())));
        }
    }

    private static LockMode acting(TableConstraint key, boolean deleting) {
        var action = deleting
                ? key.target().onDelete().kind()
                : key.target().onUpdate().kind();
        return switch (action) {
            case NO_ACTION, RESTRICT -> LockMode.ROW_SHARE;
            case CASCADE, SET_NULL, SET_DEFAULT -> LockMode.ROW_EXCLUSIVE;
        };
    }
}
