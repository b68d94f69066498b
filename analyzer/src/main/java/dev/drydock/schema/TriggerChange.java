package dev.drydock.schema;

import dev.drydock.sql.CreateTrigger;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Mentions;
import dev.drydock.sql.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What becomes of triggers, policies and rules. */
final class TriggerChange {

    private TriggerChange() {}

    static void create(Draft draft, CreateTrigger create) {
        Relation relation = draft.relation(create.table());
        if (relation == null) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        create.events().forEach(event -> columns.addAll(event.columns()));
        Set<Reference> uses = new LinkedHashSet<>();
        Expression when = create.when();
        if (when != null && relation instanceof Table table) {
            Formula formula = draft.formula(when, ConstraintChange.columnsOf(table));
            columns.addAll(formula.columns());
            uses.addAll(formula.uses());
        }
        Reference function = draft.routine(create.function());
        if (function != null) {
            uses.add(function);
        }
        Trigger trigger = new Trigger(create.name(), Trigger.Kind.TRIGGER, columns, uses, create.forEachRow(), null);
        put(draft, relation.name(), trigger);
        if (trigger.forEachRow()) {
            spread(draft, relation.name(), trigger);
        }
    }

    /** Adds a policy or a rule. */
    static void create(Draft draft, Name written, String name, Trigger.Kind kind, List<Expression> texts) {
        Relation relation = draft.relation(written);
        if (relation == null) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        Set<Reference> uses = new LinkedHashSet<>();
        for (Expression text : texts) {
            Mentions mentions = Mentions.in(text.text());
            uses.addAll(draft.uses(mentions));
            for (Name read : mentions.relations().values()) {
                Relation known = draft.relation(read);
                if (known != null) {
                    uses.add(known.reference());
                }
            }
            if (relation instanceof Table table) {
                columns.addAll(
                        draft.formula(text, ConstraintChange.columnsOf(table)).columns());
            }
        }
        put(draft, relation.name(), new Trigger(name, kind, columns, uses, false, null));
    }

    static void spreadTo(Draft draft, Name partition, Trigger trigger) {
        put(draft, partition, trigger);
        spread(draft, partition, trigger);
    }

    private static void spread(Draft draft, Name table, Trigger trigger) {
        for (Table child : draft.children(table)) {
            if (table.equals(child.partitionOf())) {
                spreadTo(draft, child.name(), trigger.withParent(table));
            }
        }
    }

    private static void put(Draft draft, Name relation, Trigger trigger) {
        change(draft, relation, list -> Lists.plus(Lists.without(list, same(trigger.kind(), trigger.name())), trigger));
    }

    private static void change(Draft draft, Name relation, UnaryOperator<List<Trigger>> change) {
        Relation known = draft.relation(relation);
        if (known instanceof Table table) {
            draft.put(table.withTriggers(change.apply(table.triggers())));
        } else if (known instanceof View view) {
            draft.put(view.withTriggers(change.apply(view.triggers())));
        }
    }

    static void drop(Draft draft, Name written, Trigger.Kind kind, String name) {
        Relation known = draft.relation(written);
        if (known == null) {
            return;
        }
        change(draft, known.name(), list -> Lists.without(list, same(kind, name)));
        clones(draft, known.name(), kind, name)
                .forEach(table -> change(draft, table, list -> Lists.without(list, same(kind, name))));
    }

    static void rename(Draft draft, Name written, Trigger.Kind kind, String name, String to) {
        Relation known = draft.relation(written);
        if (known == null) {
            return;
        }
        Set<Name> clones = draft.server.atLeast(15) ? clones(draft, known.name(), kind, name) : Set.of();
        UnaryOperator<List<Trigger>> change = list -> Lists.changing(list, same(kind, name), t -> t.withName(to));
        change(draft, known.name(), change);
        clones.forEach(table -> change(draft, table, change));
    }

    /** The partitions that have a copy of the trigger. */
    private static Set<Name> clones(Draft draft, Name table, Trigger.Kind kind, String name) {
        Set<Name> clones = new LinkedHashSet<>();
        if (kind == Trigger.Kind.TRIGGER) {
            for (Name member : draft.family(table)) {
                boolean copy = draft.relation(member) instanceof Table partition
                        && partition.triggers().stream()
                                .anyMatch(t -> same(kind, name).test(t) && t.parent() != null);
                if (copy && !member.equals(table)) {
                    clones.add(member);
                }
            }
        }
        return clones;
    }

    private static Predicate<Trigger> same(Trigger.Kind kind, String name) {
        return trigger -> trigger.kind() == kind && trigger.name().equals(name);
    }
}
