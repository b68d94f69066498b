package dev.drydock.schema;

import dev.drydock.sql.Expression;
import dev.drydock.sql.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A view or a materialized view that exists.
 *
 * @param name with its schema
 * @param materialized whether it keeps its rows
 * @param columns the names that were written for its columns; empty where its query decides
 * @param query the query as it was written, whatever its tables are called now
 * @param reads the relations that the query reads, each with the columns of it that it names, as far as the text tells
 * @param needs the functions and types of users that the query needs
 * @param indexes those of a materialized view
 * @param triggers its triggers and rules
 */
public record View(
        Name name,
        boolean materialized,
        List<String> columns,
        Expression query,
        Map<Name, Set<String>> reads,
        Set<Reference> needs,
        List<TableIndex> indexes,
        List<Trigger> triggers)
        implements Relation {

    public View {
        columns = List.copyOf(columns);
        reads = Map.copyOf(reads);
        needs = Set.copyOf(needs);
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
    }

    @Override
    public Set<Reference> uses() {
        Set<Reference> uses = new LinkedHashSet<>(needs);
        reads.keySet().forEach(relation -> uses.add(Reference.relation(relation)));
        triggers.forEach(trigger -> uses.addAll(trigger.uses()));
        uses.remove(reference());
        return uses;
    }

    /** Tells whether its query reads the column, as far as the text tells. */
    public boolean reads(Name relation, String column) {
        return reads.getOrDefault(relation, Set.of()).contains(column);
    }

    View withName(Name changed) {
        return new View(changed, materialized, columns, query, reads, needs, indexes, triggers);
    }

    View withColumns(List<String> changed) {
        return new View(name, materialized, changed, query, reads, needs, indexes, triggers);
    }

    View withIndexes(List<TableIndex> changed) {
        return new View(name, materialized, columns, query, reads, needs, changed, triggers);
    }

    View withTriggers(List<Trigger> changed) {
        return new View(name, materialized, columns, query, reads, needs, indexes, changed);
    }

    private View withReads(Map<Name, Set<String>> changed, Set<Reference> changedNeeds) {
        return new View(name, materialized, columns, query, changed, changedNeeds, indexes, triggers);
    }

    View renaming(Reference from, Reference to) {
        Map<Name, Set<String>> renamed = new TreeMap<>(reads);
        Set<String> columns = from.kind() == Reference.Kind.RELATION ? renamed.remove(from.name()) : null;
        if (columns != null) {
            renamed.put(to.name(), columns);
        }
        return withReads(renamed, References.renamed(needs, from, to))
                .withTriggers(Lists.changing(triggers, t -> t.renaming(from, to)));
    }

    /** The same view where something that it seemed to read is gone. */
    View forgetting(Reference gone) {
        Map<Name, Set<String>> left = new TreeMap<>(reads);
        if (gone.kind() == Reference.Kind.RELATION) {
            left.remove(gone.name());
        }
        Set<Reference> needed = new LinkedHashSet<>(needs);
        needed.remove(gone);
        return withReads(left, needed)
                .withTriggers(Lists.without(triggers, t -> t.uses().contains(gone)));
    }

    View renamingColumn(Name relation, String column, String to) {
        if (!reads(relation, column)) {
            return this;
        }
        Map<Name, Set<String>> renamed = new TreeMap<>(reads);
        Set<String> columns = new LinkedHashSet<>(reads.getOrDefault(relation, Set.of()));
        columns.remove(column);
        columns.add(to);
        renamed.put(relation, columns);
        return withReads(renamed, needs);
    }
}
