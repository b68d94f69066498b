package dev.drydock.data;

import dev.drydock.data.TableShape.ForeignKey;
import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lets the foreign keys of a table point to rows that there are. */
final class References {

    private final Draft draft;
    private final TableRules rules;
    private final Map<Name, TableShape> others;
    private final ParentKeys parents;
    private final Set<ForeignKey> referenced = new LinkedHashSet<>();
    private final Map<String, String> mirrors = new LinkedHashMap<>();
    private final List<ForeignKey> trees = new ArrayList<>();

    References(Draft draft, TableRules rules, Map<Name, TableShape> others, ParentKeys parents) {
        this.draft = draft;
        this.rules = rules;
        this.others = others;
        this.parents = parents;
    }

    /** Decides which foreign keys point nowhere, for want of parents. */
    void withoutParents() throws SQLException, UnfillableException {
        for (ForeignKey key : rules.foreignKeys()) {
            if (isOwn(key)
                    || !others.containsKey(key.parent())
                    || parents.rounds(key, draft.shape)
                    || sample(key).isEmpty()) {
                withoutParent(key);
            }
        }
    }

    /** Gives the columns of the others values of their parents. */
    void point() throws SQLException, UnfillableException {
        List<ForeignKey> widest = rules.foreignKeys().stream()
                .sorted(Comparator.comparingInt(
                                (ForeignKey key) -> key.columns().size())
                        .reversed())
                .toList();
        for (ForeignKey key : widest) {
            List<String> open = key.columns().stream().filter(draft::isOpen).toList();
            boolean nowhere = isOwn(key)
                    || !others.containsKey(key.parent())
                    || key.columns().stream().anyMatch(draft.alwaysNull::contains);
            if (nowhere) {
                continue;
            }
            if (open.size() == key.columns().size()) {
                List<Values> sample = sample(key);
                Map<String, Values> chosen = new LinkedHashMap<>();
                for (int i = 0; i < sample.size(); i++) {
                    chosen.put(key.columns().get(i), sample.get(i));
                }
                draft.together(chosen);
                identify(key);
                referenced.add(key);
            } else if (!impliedBy(key) && !follows(key) && !share(key) && !open.isEmpty()) {
                withoutParent(key);
            }
        }
    }

    /** Whether no foreign key has any of these columns. */
    boolean none(Set<String> columns) {
        return rules.foreignKeys().stream()
                .allMatch(key -> key.columns().stream().noneMatch(columns::contains));
    }

    /** Parents differ in the columns of each of their keys. */
    private void identify(ForeignKey key) {
        ColumnGroup group = draft.groups.get(key.columns().get(0));
        for (Set<String> unique : others.get(key.parent()).keys()) {
            if (group != null && !unique.isEmpty() && key.parentColumns().containsAll(unique)) {
                group.identifiedBy(unique.stream()
                        .map(column -> key.columns().get(key.parentColumns().indexOf(column)))
                        .collect(Collectors.toSet()));
            }
        }
    }

    /** Whether the parent of a foreign key with these columns references the same rows with them. */
    private boolean impliedBy(ForeignKey key) {
        return referenced.stream()
                .filter(other -> other.columns().containsAll(key.columns()))
                .anyMatch(other -> {
                    List<String> there = key.columns().stream()
                            .map(column ->
                                    other.parentColumns().get(other.columns().indexOf(column)))
                            .toList();
                    return others.get(other.parent()).foreignKeys().stream()
                            .anyMatch(above -> above.parent().equals(key.parent())
                                    && above.columns().equals(there)
                                    && above.parentColumns().equals(key.parentColumns()));
                });
    }

    /** Lets a foreign key point to the very row that another one with the same parent points to, if they share columns. */
    private boolean follows(ForeignKey key) {
        for (ForeignKey other : referenced) {
            boolean alike =
                    other.parent().equals(key.parent()) && other.parentColumns().equals(key.parentColumns());
            boolean same = alike
                    && IntStream.range(0, key.columns().size())
                            .allMatch(i -> draft.isOpen(key.columns().get(i))
                                    || key.columns()
                                            .get(i)
                                            .equals(other.columns().get(i)));
            if (same) {
                for (int i = 0; i < key.columns().size(); i++) {
                    if (draft.isOpen(key.columns().get(i))) {
                        draft.follow(key.columns().get(i), other.columns().get(i));
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** Whether the column has the values of another one of its row. */
    boolean mirrors(String column) {
        return mirrors.containsKey(column);
    }

    /** Lets rows that must point to a row of their own table point to themselves. */
    void mirror() {
        mirrors.forEach(draft::follow);
    }

    /**
     * Makes trees of the rows of tables that reference themselves: each row but the roots points to one before it.
     *
     * @param rows of the table, whose keys have got their draws
     */
    List<RowPlan.Field> trees(long rows) {
        List<RowPlan.Field> fields = new ArrayList<>();
        for (ForeignKey tree : trees) {
            String column = tree.columns().get(0);
            String parent = tree.parentColumns().get(0);
            ColumnGroup group = draft.groups.get(parent);
            if (group != null && group.unique && group.target.nullFraction() == 0 && group.draw != null) {
                draft.alwaysNull.remove(column);
                Draw key = group.draw;
                Draw above = Tree.of(rows, draft.target(column));
                Draw upward = row -> above.of(row) == Draw.NULL ? Draw.NULL : key.of(above.of(row));
                fields.add(new RowPlan.Field(column, draft.values.get(parent), upward, true));
            }
        }
        return fields;
    }

    private boolean isOwn(ForeignKey key) {
        return key.parent().equals(draft.shape.name());
    }

    /** The values of the parents' columns; empty if there are none. */
    private List<Values> sample(ForeignKey key) throws SQLException {
        boolean identifies = rules.keys().stream().anyMatch(own -> own.stream().anyMatch(key.columns()::contains));
        return parents.of(key, draft.shape, identifies);
    }

    /** Lets a foreign key and the one that it shares columns with point to parents that agree in them. */
    private boolean share(ForeignKey key) throws SQLException {
        for (ForeignKey other : referenced) {
            boolean covers = key.columns().stream()
                    .allMatch(column -> draft.isOpen(column) || other.columns().contains(column));
            if (covers) {
                boolean wider = key.columns().size() > other.columns().size();
                Map<String, Values> both =
                        wider ? parents.of(key, other, draft.shape) : parents.of(other, key, draft.shape);
                if (!both.isEmpty()) {
                    draft.together(both);
                    referenced.remove(other);
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * With a NULL in it a foreign key points nowhere and is satisfied (manual, 5.5.5 Foreign Keys); where that is not possible
     * rows point to themselves.
     */
    private void withoutParent(ForeignKey key) throws UnfillableException {
        Optional<String> nullable = key.columns().stream()
                .filter(draft::isOpen)
                .filter(draft::isNullable)
                .findFirst();
        if (key.columns().stream().anyMatch(draft.alwaysNull::contains)) {
            return;
        }
        if (nullable.isPresent()) {
            draft.alwaysNull.add(nullable.get());
            if (isOwn(key) && isTree(key)) {
                trees.add(key);
            }
        } else if (isOwn(key)) {
            for (int i = 0; i < key.columns().size(); i++) {
                if (!key.columns().get(i).equals(key.parentColumns().get(i))) {
                    mirrors.put(key.columns().get(i), key.parentColumns().get(i));
                }
            }
        } else if (draft.shape.foreignKeys().contains(key)) {
            boolean empty = key.columns().stream().allMatch(draft::isOpen);
            if (parents.rounds(key, draft.shape)) {
                throw new UnfillableException(
                        "its columns %s round the keys of %s, which they reference"
                                .formatted(String.join(", ", key.columns()), key.parent()),
                        "Give them the type that the keys have.");
            }
            throw new UnfillableException(
                    empty
                            ? key.parent() + ", which it references, has no rows"
                            : "its foreign key (%s) to %s shares columns with another one"
                                    .formatted(String.join(", ", key.columns()), key.parent()),
                    empty ? "Give that table rows." : UnfillableException.LIST_VALUES);
        }
    }

    /** One column that nothing else is demanded of. */
    private boolean isTree(ForeignKey key) {
        String column = key.columns().get(0);
        return key.columns().size() == 1
                && key.parentColumns().size() == 1
                && rules.keys().stream().noneMatch(own -> own.contains(column))
                && rules.foreignKeys().stream()
                                .filter(other -> other.columns().contains(column))
                                .count()
                        == 1
                && draft.shape.checks().stream()
                        .filter(check -> check.columns().contains(column))
                        .allMatch(check -> onlyTellsApart(
                                check, column, key.parentColumns().get(0)))
                && !rules.demands(column)
                && sameType(column, key.parentColumns().get(0));
    }

    /** A row is never above itself: a condition that says no more is satisfied by every tree. */
    private static boolean onlyTellsApart(TableShape.Check check, String column, String other) {
        return CheckReader.of(check.condition()).stream()
                .anyMatch(way -> way.limits().isEmpty()
                        && way.unclear().isEmpty()
                        && way.orders().stream()
                                .allMatch(order -> order.operator().equals("<>")
                                        && Set.of(order.left(), order.right()).equals(Set.of(column, other))));
    }

    private boolean sameType(String column, String other) {
        return draft.shape.commonType(List.of(column, other)).isPresent();
    }
}
