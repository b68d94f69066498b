package dev.drydock.schema;

import dev.drydock.sql.CreateView;
import dev.drydock.sql.Mentions;
import dev.drydock.sql.Name;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of views. */
final class ViewChange {

    private ViewChange() {}

    static void create(Draft draft, CreateView create) {
        Map<Name, Set<String>> reads = reads(draft, Mentions.in(create.query().text()));
        boolean temporary = create.temporary()
                || !create.materialized()
                        && reads.keySet().stream().anyMatch(read -> SearchPath.TEMPORARY.equals(read.schema()));
        Name name = draft.created(temporary ? create.name().in(SearchPath.TEMPORARY) : create.name());
        SchemaObject before = draft.catalog.object(Reference.relation(name));
        if (create.ifNotExists() && draft.catalog.relationTaken(name)) {
            return;
        }
        List<Trigger> triggers = before instanceof View known ? known.triggers() : List.of();
        draft.put(view(draft, name, create, triggers));
    }

    private static View view(Draft draft, Name name, CreateView create, List<Trigger> triggers) {
        Mentions mentions = Mentions.in(create.query().text());
        return new View(
                name,
                create.materialized(),
                create.columns(),
                create.query(),
                reads(draft, mentions),
                draft.uses(mentions),
                List.of(),
                triggers);
    }

    /** The relations that a query reads, with the columns that it may mean. */
    static Map<Name, Set<String>> reads(Draft draft, Mentions mentions) {
        Map<Name, Set<String>> reads = new LinkedHashMap<>();
        for (Map.Entry<String, Name> source : mentions.relations().entrySet()) {
            Relation known = draft.relation(source.getValue());
            if (known != null) {
                reads.computeIfAbsent(known.name(), name -> new LinkedHashSet<>())
                        .addAll(columns(known, source.getKey(), mentions));
            }
        }
        return reads;
    }

    private static Set<String> columns(Relation relation, String alias, Mentions mentions) {
        Set<String> read = new LinkedHashSet<>();
        List<String> columns = relation instanceof Table table
                ? ConstraintChange.columnsOf(table)
                : relation instanceof View view ? view.columns() : List.of();
        boolean all = mentions.star() || mentions.qualified().contains(Name.of(alias, "*"));
        for (String column : columns) {
            boolean bare = mentions.bare().contains(column);
            if (all || bare || mentions.qualified().contains(Name.of(alias, column))) {
                read.add(column);
            }
        }
        return read;
    }
}
