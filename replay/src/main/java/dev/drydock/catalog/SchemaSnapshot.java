package dev.drydock.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The schema of a database at one moment: every object with what it is like. */
public final class SchemaSnapshot {

    private static final int LONGEST_VALUE = 160;

    private final Map<String, SchemaObject> objects;

    SchemaSnapshot(Map<String, SchemaObject> objects) {
        this.objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
    }

    /**
     * Says how this schema differs from the one that was expected.
     *
     * <p>What goes with a missing or a left-over object, such as the columns of a table, is not listed.
     *
     * @return in the order of the kinds of objects; empty if both are the same
     */
    public List<SchemaDifference> differencesTo(SchemaSnapshot expected) {
        if (objects.equals(expected.objects)) {
            return inOrder(expected);
        }
        List<SchemaDifference> differences = new ArrayList<>();
        for (SchemaObject object : expected.objects.values()) {
            SchemaObject here = objects.get(object.name());
            if (here != null) {
                attributes(object, here, differences);
            } else if (object.parent() == null || objects.containsKey(object.parent())) {
                differences.add(new SchemaDifference(object.name(), object.name() + " is missing", false));
            }
        }
        for (SchemaObject object : objects.values()) {
            if (!expected.objects.containsKey(object.name())
                    && (object.parent() == null || expected.objects.containsKey(object.parent()))) {
                differences.add(new SchemaDifference(object.name(), object.name() + " was not there", false));
            }
        }
        differences.addAll(inOrder(expected));
        return List.copyOf(differences);
    }

    /** Tells whether something that holds rows, values or a position is here and not there. */
    public boolean canHoldMoreThan(SchemaSnapshot other) {
        return objects.values().stream()
                .anyMatch(object -> object.holdsValues() && !other.objects.containsKey(object.name()));
    }

    /**
     * Names what commands have begun and not brought to an end: INVALID indexes, those that REINDEX CONCURRENTLY left behind,
     * NOT VALID constraints, partitions whose detaching is pending.
     *
     * @return a sentence without its full stop for each, with what to do; empty if there is none
     */
    public List<String> unfinished() {
        return List.copyOf(Leftovers.of(objects.values()).values());
    }

    /** Those of {@link #unfinished} that were not unfinished before. */
    public List<String> unfinishedSince(SchemaSnapshot before) {
        Map<String, String> sentences = Leftovers.of(objects.values());
        sentences.keySet().removeAll(Leftovers.of(before.objects.values()).keySet());
        return List.copyOf(sentences.values());
    }

    private List<SchemaDifference> inOrder(SchemaSnapshot expected) {
        Map<String, List<String>> columns = columns();
        List<SchemaDifference> differences = new ArrayList<>();
        expected.columns().forEach((table, names) -> {
            List<String> here = columns.get(table);
            if (here != null && !here.equals(names) && new HashSet<>(here).equals(new HashSet<>(names))) {
                differences.add(new SchemaDifference(table, "the columns of " + table + " are in another order", true));
            }
        });
        return List.copyOf(differences);
    }

    private Map<String, List<String>> columns() {
        return objects.values().stream()
                .filter(object -> object.isColumn() && object.parent() != null)
                .collect(Collectors.groupingBy(
                        object -> Objects.requireNonNull(object.parent()),
                        LinkedHashMap::new,
                        Collectors.mapping(SchemaObject::name, Collectors.toList())));
    }

    private static void attributes(SchemaObject expected, SchemaObject here, List<SchemaDifference> differences) {
        Set<String> names = new LinkedHashSet<>(expected.attributes().keySet());
        names.addAll(here.attributes().keySet());
        for (String name : names) {
            String was = expected.attributes().get(name);
            String is = here.attributes().get(name);
            if (!Objects.equals(was, is)) {
                differences.add(
                        new SchemaDifference(here.name(), here.name() + ": " + name + " is " + change(was, is), false));
            }
        }
    }

    private static String change(@Nullable String was, @Nullable String is) {
        if (was == null || is == null || isShort(was) && isShort(is)) {
            return shown(is) + " instead of " + shown(was);
        }
        String[] before = was.split("\n", -1);
        String[] after = is.split("\n", -1);
        int line = 0;
        while (line < before.length - 1 && line < after.length - 1 && before[line].equals(after[line])) {
            line++;
        }
        return "another one from line " + (line + 1) + " on: " + shown(after[line]) + " instead of "
                + shown(before[line]);
    }

    private static boolean isShort(String value) {
        return value.length() <= LONGEST_VALUE && value.indexOf('\n') < 0;
    }

    private static String shown(@Nullable String value) {
        if (value == null) {
            return "none";
        }
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }
}
