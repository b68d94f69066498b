package dev.drydock.schema;

import dev.drydock.schema.TableColumn.Filling;
import dev.drydock.sql.Column;
import dev.drydock.sql.ColumnOverride;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.DataType;
import dev.drydock.sql.LikeClause;
import dev.drydock.sql.Name;
import dev.drydock.sql.Span;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes a table out of CREATE TABLE, in all of its forms. */
final class TableCreation {

    private final Draft draft;
    private final CreateTable create;
    private final Statement origin;
    private final Name name;
    private final List<TableColumn> columns = new ArrayList<>();
    private boolean complete;

    private TableCreation(Draft draft, CreateTable create, Statement origin, Name name) {
        this.draft = draft;
        this.create = create;
        this.origin = origin;
        this.name = name;
        this.complete = create.query() == null;
    }

    /**
     * Makes the table.
     *
     * @param origin the statement: CREATE TABLE itself, or the CREATE FOREIGN TABLE around it
     */
    static void apply(Draft draft, CreateTable create, Statement origin) {
        boolean temporary = create.persistence().equals("TEMPORARY");
        Name name = draft.created(temporary ? create.table().in(SearchPath.TEMPORARY) : create.table());
        if (create.ifNotExists() && draft.catalog.relationTaken(name)) {
            return;
        }
        new TableCreation(draft, create, origin, name).run();
    }

    private void run() {
        List<Name> parents = parents();
        boolean tooDeep = parents.stream().anyMatch(this::nestsTooDeep);
        complete &= !tooDeep;
        parents.forEach(this::inheritColumns);
        ofType();
        ownColumns();
        create.columnNames().forEach(this::unknownColumn);
        create.overrides().forEach(this::override);
        Name partitionOf = tooDeep || create.partitionOf() == null ? null : draft.relationName(create.partitionOf());
        draft.put(new Table(
                name,
                columns,
                List.of(),
                List.of(),
                List.of(),
                new Table.Shape(
                        create.persistence(),
                        origin != create,
                        create.partitionBy() == null
                                ? null
                                : create.partitionBy().strategy() + " ("
                                        + create.partitionBy().keys().stream()
                                                .map(key -> key.expression().text())
                                                .collect(java.util.stream.Collectors.joining(", "))
                                        + ")",
                        partitionOf,
                        create.bound(),
                        tooDeep
                                ? List.of()
                                : create.inherits().stream()
                                        .map(draft::relationName)
                                        .toList()),
                complete,
                origin));
        constraints(parents);
        if (partitionOf != null && draft.catalog.tables().containsKey(partitionOf)) {
            PartitionKeys.inherit(draft, partitionOf, name);
        }
    }

    private List<Name> parents() {
        List<Name> parents = new ArrayList<>(create.inherits());
        if (create.partitionOf() != null) {
            parents.add(create.partitionOf());
        }
        return parents;
    }

    /** A table that nests too deep stands alone, and is not known in full. */
    private boolean nestsTooDeep(Name parent) {
        return !draft.fitsBelow(draft.relationName(parent), name);
    }

    private void inheritColumns(Name parent) {
        Table known = draft.table(parent);
        if (known == null) {
            complete = false;
            return;
        }
        complete &= known.complete();
        boolean partition = create.partitionOf() != null;
        for (TableColumn inherited : known.columns()) {
            TableColumn column = inherited.withNotNull(inherited.notNull() && bequeathsNotNull(known, inherited));
            int at = position(column.name());
            if (at >= 0) {
                TableColumn before = columns.get(at);
                columns.set(
                        at,
                        before.withInheritance(before.inherited() + 1, false)
                                .withNotNull(before.notNull() || column.notNull()));
            } else {
                boolean numbered = column.identity() && !(partition && draft.server.atLeast(17));
                TableColumn own = numbered ? column.withValue(Filling.NOTHING, null) : column;
                columns.add(own.withInheritance(1, false));
            }
        }
    }

    /** From version 18 on a NOT NULL may say NO INHERIT. */
    private boolean bequeathsNotNull(Table parent, TableColumn column) {
        return !draft.server.atLeast(18)
                || NotNullChange.of(parent, column.name())
                        .filter(constraint -> !constraint.noInherit())
                        .isPresent();
    }

    private int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    private void ofType() {
        if (create.ofType() == null) {
            return;
        }
        if (draft.object(Reference.Kind.TYPE, create.ofType()) instanceof CompositeType type) {
            columns.addAll(type.attributes());
        } else {
            complete = false;
        }
    }

    /** Columns and LIKE in the order of the text. */
    private void ownColumns() {
        Map<Integer, Object> parts = new TreeMap<>();
        create.columns().forEach(column -> parts.put(column.span().start(), column));
        create.like().forEach(like -> parts.put(like.span().start(), like));
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.name()));
        create.columns().forEach(column -> names.add(column.name()));
        for (Object part : parts.values()) {
            if (part instanceof LikeClause like) {
                complete &= TableTemplate.columns(draft, name, like, columns);
            } else if (part instanceof Column column) {
                own(ColumnChange.column(draft, name, column, names));
            }
        }
    }

    private void own(TableColumn column) {
        int at = position(column.name());
        if (at < 0) {
            columns.add(column);
            return;
        }
        TableColumn before = columns.get(at);
        boolean silent = column.filling() == Filling.NOTHING;
        columns.set(
                at,
                column.withInheritance(before.inherited(), true)
                        .withNotNull(before.notNull() || column.notNull())
                        .withValue(
                                silent ? before.filling() : column.filling(),
                                silent ? before.value() : column.value()));
    }

    private void unknownColumn(String column) {
        columns.add(new TableColumn(
                column,
                new DataType(Name.of("unknown"), List.of(), 0, new Span(0, 0)),
                false,
                Filling.NOTHING,
                null,
                null,
                Set.of(),
                0,
                true));
    }

    private void override(ColumnOverride override) {
        int at = position(override.name());
        if (at < 0) {
            return;
        }
        TableColumn column = columns.get(at);
        if (override.defaultValue() != null) {
            column = column.withValue(Filling.DEFAULT, draft.formula(override.defaultValue(), List.of()));
        } else if (override.generated() != null) {
            List<String> names = columns.stream().map(TableColumn::name).toList();
            column = column.withValue(
                    override.stored() ? Filling.STORED : Filling.VIRTUAL, draft.formula(override.generated(), names));
        } else if (override.identity() != null) {
            SequenceChange.identity(draft, name, override.name(), override.identity());
            column = column.withValue(ColumnChange.filling(override.identity(), null, false, null), null);
        }
        columns.set(at, column.withNotNull(column.notNull() || override.notNull() != null));
    }

    private void constraints(List<Name> parents) {
        for (Name parent : parents) {
            Table known = draft.table(parent);
            if (known != null) {
                known.constraints().stream()
                        .filter(c -> c.kind() == TableConstraint.Kind.CHECK && !c.noInherit())
                        .forEach(c -> ConstraintChange.inherit(draft, name, c));
            }
        }
        List<TableAction> own = create.actions();
        ConstraintChange.checks(draft, name, own, false);
        notNulls(own, parents);
        create.like().forEach(like -> TableTemplate.constraints(draft, name, like));
        KeyChange.addAll(draft, name, own, false);
        create.like().forEach(like -> TableTemplate.indexes(draft, name, like));
        ConstraintChange.foreignKeys(draft, name, own);
    }

    private void notNulls(List<TableAction> own, List<Name> parents) {
        ConstraintChange.notNulls(draft, name, own, false);
        for (Column column : create.columns()) {
            ConstraintChange.ofColumn(draft, name, column, false);
        }
        for (ColumnOverride override : create.overrides()) {
            if (override.notNull() != null) {
                NotNullChange.set(
                        draft, name, override.name(), override.notNull().name(), false, false);
            }
        }
        if (draft.server.atLeast(18)) {
            parents.forEach(this::inheritNotNulls);
        }
    }

    private void inheritNotNulls(Name parent) {
        Table known = draft.table(parent);
        if (known != null) {
            known.constraints().stream()
                    .filter(c -> c.kind() == TableConstraint.Kind.NOT_NULL && !c.noInherit())
                    .forEach(c -> NotNullChange.inherit(draft, name, c));
        }
    }
}
