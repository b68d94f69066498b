package dev.drydock.lock;

import dev.drydock.schema.Relation;
import dev.drydock.schema.Schema;
import dev.drydock.schema.SchemaObject;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableIndex;
import dev.drydock.schema.View;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A forecast in the making. */
final class Claims {

    private final Statement statement;
    private final Schema schema;
    private final Session session;
    private final Map<Name, LockMode> locks = new TreeMap<>();
    private final Set<Name> rewrites = new TreeSet<>();
    private final Set<Name> scans = new TreeSet<>();
    private final Set<Name> builds = new TreeSet<>();
    private boolean transactional;

    Claims(Statement statement, Schema schema, Session session) {
        this.statement = statement;
        this.schema = schema;
        this.session = session;
        this.transactional = statement.allowsTransaction();
    }

    LockForecast forecast() {
        List<RelationLock> sorted = new ArrayList<>();
        locks.forEach((relation, mode) -> sorted.add(new RelationLock(relation, mode)));
        return new LockForecast(sorted, List.copyOf(rewrites), List.copyOf(scans), List.copyOf(builds), transactional);
    }

    Schema schema() {
        return schema;
    }

    /** What exists after the statement. */
    Schema after() {
        return schema.apply(statement);
    }

    /** What the statement changes or takes away, as it is before. */
    List<SchemaObject> changed() {
        return schema.changedBy(statement);
    }

    boolean atLeast(int major) {
        return schema.server().atLeast(major);
    }

    boolean inUtc() {
        return session.inUtc();
    }

    void refusesTransactions() {
        transactional = false;
    }

    @Nullable
    Table table(Name written) {
        return schema.table(written).orElse(null);
    }

    /** Takes a lock on a relation of this full name. */
    void lock(Name relation, LockMode mode) {
        if (!"pg_temp".equals(relation.schema()) && !isOfSystem(relation)) {
            locks.merge(relation, mode, LockMode::orStronger);
        }
    }

    /** Takes a lock on a relation as it was written, whether it is known or not. */
    void lockWritten(Name written, LockMode mode) {
        lock(schema.qualified(written), mode);
    }

    /** Takes a lock on a table and all below it. */
    void lockFamily(Table table, LockMode mode) {
        family(table).forEach(member -> lock(member.name(), mode));
    }

    /** Takes a lock on an index if it keeps more waiting than the lock on its table. */
    void lockIndex(Relation owner, String index, LockMode mode) {
        LockMode onTable = locks.get(owner.name());
        Blocked already = onTable == null ? Blocked.NOTHING : onTable.blocks();
        if (mode.blocks().compareTo(already) > 0) {
            lock(owner.name().sibling(index), mode);
        }
    }

    /** The table and all below it, each once, parents first. */
    List<Table> family(Table table) {
        Map<Name, Table> family = new LinkedHashMap<>();
        List<Table> open = new ArrayList<>(List.of(table));
        for (int i = 0; i < open.size(); i++) {
            if (family.putIfAbsent(open.get(i).name(), open.get(i)) == null) {
                open.addAll(schema.children(open.get(i)));
            }
        }
        return List.copyOf(family.values());
    }

    /** The other tables with a foreign key to this one. */
    List<Table> referencing(Table table) {
        return schema.usersOf(table).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(user -> user.foreignKeys().anyMatch(key -> table.name().equals(key.referenced())))
                .toList();
    }

    /** The partition of a partitioned table that takes what no other takes. */
    Optional<Table> defaultPartition(Table parent) {
        return schema.children(parent).stream()
                .filter(child -> "default".equalsIgnoreCase(child.shape().bound()))
                .findFirst();
    }

    /** Nothing is run: only the locks stay. */
    void forgetCosts() {
        rewrites.clear();
        scans.clear();
        builds.clear();
    }

    /** All rows of a table are read; one without rows of its own reads none. */
    void scan(Relation relation) {
        if (holdsRows(relation)) {
            scans.add(relation.name());
        }
    }

    /** All rows of a table are written anew, and its indexes with them. */
    void rewrite(Relation relation) {
        if (holdsRows(relation)) {
            rewrites.add(relation.name());
            scan(relation);
            Relation left = after().relation(relation.name()).orElse(relation);
            left.indexes().forEach(index -> build(left, index));
        }
    }

    /** An index is built from all rows. */
    void build(Relation owner, TableIndex index) {
        if (holdsRows(owner)) {
            builds.add(owner.name().sibling(index.name()));
            scan(owner);
        }
    }

    /** The indexes that a table has after the statement and not before are built. */
    void buildNew(Relation owner) {
        after().relation(owner.name())
                .ifPresent(left -> left.indexes().stream()
                        .filter(index -> owner.indexes().stream()
                                .noneMatch(old -> old.name().equals(index.name())))
                        .forEach(index -> build(left, index)));
    }

    private static boolean holdsRows(Relation relation) {
        if (relation.temporary()) {
            return false;
        }
        return relation instanceof Table table
                ? !table.partitioned() && !table.shape().foreign()
                : relation instanceof View view && view.materialized();
    }

    private static boolean isOfSystem(Name relation) {
        return "pg_catalog".equals(relation.schema()) || "information_schema".equals(relation.schema());
    }
}
