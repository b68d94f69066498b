package dev.drydock.rule;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.rollback.RollbackProof;
import dev.drydock.schema.Schema;
import dev.drydock.sql.Element;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a history as a whole, found out when it is first asked for and kept: the statements and actions by their kind, so that a rule need not walk
 * the history for each of its subjects, and what the down scripts are worth. Not safe for use by several threads.
 */
public final class HistoryIndex {

    private final List<Migration> migrations;
    private final Map<Migration, Integer> places = new IdentityHashMap<>();
    private final Map<Class<?>, Placed<?>> kinds = new HashMap<>();
    private final Map<Migration, Schema> befores = new IdentityHashMap<>();
    private final Map<Migration, RollbackProof> proofs = new IdentityHashMap<>();

    /** All of a kind, in order, and beside each the place of its migration. */
    private record Placed<E>(List<E> elements, List<Integer> places) {

        List<E> behind(int place) {
            int found = Collections.binarySearch(places, place + 1);
            int from = found < 0 ? -found - 1 : found;
            while (from > 0 && places.get(from - 1) > place) {
                from--;
            }
            return Collections.unmodifiableList(elements.subList(from, elements.size()));
        }
    }

    /** Prepares for a history. */
    public HistoryIndex(History history) {
        migrations = history.migrations();
        for (int i = 0; i < migrations.size(); i++) {
            places.put(migrations.get(i), i);
        }
    }

    /** Takes down what a migration meets. */
    public void meets(Migration migration, Schema before) {
        befores.put(migration, before);
    }

    /** What a migration meets. */
    public Schema before(Migration migration) {
        return Objects.requireNonNull(befores.get(migration), "a migration of another history");
    }

    /** What the down of a migration is worth. */
    public RollbackProof rollback(Migration migration) {
        return proofs.computeIfAbsent(migration, wanted -> RollbackProof.of(wanted, before(wanted)));
    }

    /** All of a kind in the migrations behind this one, in order. */
    <E extends Element> List<E> behind(Migration migration, Class<E> kind) {
        return placed(kind).behind(places.getOrDefault(migration, migrations.size()));
    }

    /** All of a kind, in order. */
    <E extends Element> List<E> all(Class<E> kind) {
        return Collections.unmodifiableList(placed(kind).elements());
    }

    @SuppressWarnings("unchecked")
    private <E extends Element> Placed<E> placed(Class<E> kind) {
        return (Placed<E>) kinds.computeIfAbsent(kind, wanted -> collect(kind));
    }

    private <E extends Element> Placed<E> collect(Class<E> kind) {
        Placed<E> placed = new Placed<>(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < migrations.size(); i++) {
            for (Statement statement : migrations.get(i).up().statements()) {
                statement(statement, i, kind, placed);
            }
        }
        return placed;
    }

    private static <E> void statement(Statement statement, int place, Class<E> kind, Placed<E> placed) {
        add(statement, place, kind, placed);
        statement.actions().forEach(action -> action(action, place, kind, placed));
        statement.inner().forEach(inner -> statement(inner, place, kind, placed));
    }

    private static <E> void action(TableAction action, int place, Class<E> kind, Placed<E> placed) {
        add(action, place, kind, placed);
        action.actions().forEach(inner -> action(inner, place, kind, placed));
    }

    private static <E> void add(Element element, int place, Class<E> kind, Placed<E> placed) {
        if (kind.isInstance(element)) {
            placed.elements().add(kind.cast(element));
            placed.places().add(place);
        }
    }
}
