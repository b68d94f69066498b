package dev.drydock.data;

import dev.drydock.data.Outlook.Columns;
import dev.drydock.data.TableShape.Check;
import dev.drydock.data.TableShape.ForeignKey;
import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides for one table how its rows are made so that they satisfy its constraints, those to come included. */
final class RowPlanner {

    private final TableShape shape;
    private final Map<Name, TableShape> others;
    private final Outlook outlook;
    private final ParentKeys parents;
    private final Words words;
    private final long seed;
    private final Map<String, Limits> limits = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<String> alwaysNull = new HashSet<>();

    /** Columns whose values a row gets together, and which of them it gets. */
    private static final class Group {

        private final long size;
        private final long usual;
        private @Nullable Draw draw;
        private boolean counting;

        private Group(Values values) {
            size = values.size();
            usual = values.usual();
        }
    }

    private final Map<String, Values> values = new HashMap<>();

    RowPlanner(
            TableShape shape,
            Map<Name, TableShape> others,
            Outlook outlook,
            ParentKeys parents,
            Words words,
            long seed) {
        this.shape = shape;
        this.others = others;
        this.outlook = outlook;
        this.parents = parents;
        this.words = words;
        this.seed = seed;
    }

    /** Plans at most so many rows. */
    RowPlan plan(long wanted) throws SQLException, UnfillableException {
        readChecks();
        List<Set<String>> keys = keys();
        for (ForeignKey key : foreignKeys()) {
            reference(key);
        }
        for (Column column : shape.columns()) {
            if (!column.generated() && !groups.containsKey(column.name()) && !alwaysNull.contains(column.name())) {
                own(column, keys);
            }
        }
        long rows = wanted;
        for (Set<String> key : keys) {
            rows = Math.min(rows, identify(key, rows));
        }
        return new RowPlan(rows, fields(keys));
    }

    private void readChecks() {
        for (Check check : shape.checks()) {
            CheckReader read = CheckReader.of(check.condition());
            read.limits().forEach((column, limit) -> limits.merge(column, limit, Limits::and));
            if (!read.understood()) {
                unclear.addAll(check.columns());
            }
        }
        for (Outlook.Check check : outlook.checks()) {
            if (check.table().equals(shape.name())) {
                CheckReader.of(check.condition())
                        .limits()
                        .forEach((column, limit) -> limits.merge(column, limit, Limits::and));
            }
        }
        for (Column column : shape.columns()) {
            for (String condition : column.domainChecks()) {
                Limits limit = CheckReader.of(condition).limits().getOrDefault("value", Limits.NONE);
                limits.merge(column.name(), limit, Limits::and);
            }
        }
        for (Columns columns : outlook.notNull()) {
            if (columns.table().equals(shape.name())) {
                columns.columns().forEach(column -> limits.merge(column, Limits.known(), Limits::and));
            }
        }
    }

    /** Those of one column first: they settle most of the others. */
    private List<Set<String>> keys() {
        Stream<Set<String>> coming = outlook.keys().stream()
                .filter(key -> key.table().equals(shape.name()) && shape.hasColumns(key.columns()))
                .map(key -> new LinkedHashSet<>(key.columns()));
        return Stream.concat(shape.keys().stream(), coming)
                .filter(key -> !key.isEmpty())
                .distinct()
                .sorted((a, b) -> Integer.compare(a.size(), b.size()))
                .toList();
    }

    private List<ForeignKey> foreignKeys() {
        List<ForeignKey> all = new ArrayList<>(shape.foreignKeys());
        for (Outlook.Reference reference : outlook.foreignKeys()) {
            if (reference.table().equals(shape.name()) && shape.hasColumns(reference.columns())) {
                TableShape parent = others.get(reference.parent());
                List<String> columns = reference.parentColumns();
                if (columns.isEmpty() && parent != null && !parent.keys().isEmpty()) {
                    columns = List.copyOf(parent.keys().get(0));
                }
                ForeignKey key = new ForeignKey(reference.columns(), reference.parent(), columns);
                boolean fits = parent == null || columns.size() == key.columns().size() && parent.hasColumns(columns);
                if (fits && !all.contains(key)) {
                    all.add(key);
                }
            }
        }
        return all;
    }

    private void reference(ForeignKey key) throws SQLException, UnfillableException {
        List<String> open = key.columns().stream()
                .filter(column -> !groups.containsKey(column) && !alwaysNull.contains(column))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        if (key.parent().equals(shape.name())
                || open.size() < key.columns().size()
                || !others.containsKey(key.parent())) {
            withoutParent(open, key);
            return;
        }
        List<Values> sample = parents.of(key.parent(), key.parentColumns());
        if (sample.get(0).size() == 0) {
            withoutParent(open, key);
            return;
        }
        Group group = new Group(sample.get(0));
        for (int i = 0; i < sample.size(); i++) {
            groups.put(key.columns().get(i), group);
            values.put(key.columns().get(i), sample.get(i));
        }
    }

    /** With a NULL in it a foreign key points nowhere and is satisfied (manual, 5.5.5 Foreign Keys). */
    private void withoutParent(List<String> columns, ForeignKey key) throws UnfillableException {
        Optional<String> nullable = columns.stream()
                .filter(name ->
                        shape.column(name).filter(column -> !column.notNull()).isPresent())
                .findFirst();
        if (nullable.isPresent()) {
            alwaysNull.add(nullable.get());
        } else if (shape.foreignKeys().contains(key)) {
            throw new UnfillableException(
                    key.parent().equals(shape.name())
                            ? "it references itself with a column that is NOT NULL"
                            : groups.keySet().containsAll(key.columns())
                                            || columns.size() < key.columns().size()
                                    ? "its foreign keys share columns"
                                    : key.parent() + ", which it references, has no rows");
        }
    }

    private void own(Column column, Collection<Set<String>> keys) throws UnfillableException {
        boolean key = keys.contains(Set.of(column.name()));
        if (unclear.contains(column.name()) && !column.notNull() && !key) {
            alwaysNull.add(column.name());
            return;
        }
        Limits limit = limits.getOrDefault(column.name(), Limits.NONE);
        List<PartitionBound> bounds = shape.bounds().getOrDefault(column.name(), List.of());
        Optional<Values> made = new TypeValues(column.type(), limit, bounds, key)
                .of(words.of(shape.name().name(), column.name()));
        if (made.isPresent()) {
            values.put(column.name(), made.get());
            groups.put(column.name(), new Group(made.get()));
        } else if (!column.notNull() && !key) {
            alwaysNull.add(column.name());
        } else if (!column.hasDefault() || key) {
            throw new UnfillableException("no values are known for %s, of type %s"
                    .formatted(column.name(), column.type().name()));
        }
    }

    /** Lets a key identify rows; returns how many there can be. */
    private long identify(Set<String> key, long rows) throws UnfillableException {
        if (key.stream().anyMatch(alwaysNull::contains)) {
            return rows;
        }
        List<Group> parts = key.stream()
                .map(groups::get)
                .filter(group -> group != null)
                .distinct()
                .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.counting)) {
            return rows;
        }
        Group largest = parts.stream().reduce((a, b) -> b.size > a.size ? b : a).orElseThrow();
        boolean free = parts.size() > 1 && parts.stream().allMatch(part -> part.draw == null);
        // Combinations begin with the first values of each column: all rows would be in the first partition.
        boolean spread = largest.size >= rows && parts.stream().anyMatch(this::choosesPartition);
        if (free && !spread && (combinations(parts) >= rows || largest.size < rows)) {
            combine(parts);
            return Math.min(rows, combinations(parts));
        }
        // It may be part of the combinations of another key: those stay different when it alone is.
        largest.draw = choosesPartition(largest) ? Draw.spread(Math.max(1, largest.size / rows)) : Draw.counting();
        largest.counting = true;
        return Math.min(rows, largest.size);
    }

    private boolean choosesPartition(Group group) {
        return shape.bounds().keySet().stream().anyMatch(column -> groups.get(column) == group);
    }

    private static void combine(List<Group> parts) {
        long divisor = 1;
        for (Group part : parts) {
            part.draw = Draw.digit(divisor, part.usual);
            divisor = product(divisor, part.usual);
        }
    }

    private static long combinations(List<Group> parts) {
        return parts.stream().map(part -> part.usual).reduce(1L, RowPlanner::product);
    }

    private static long product(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Values.UNLIMITED;
    }

    private List<RowPlan.Field> fields(List<Set<String>> keys) {
        List<RowPlan.Field> fields = new ArrayList<>();
        for (Column column : shape.columns()) {
            String name = column.name();
            Group group = groups.get(name);
            if (alwaysNull.contains(name)) {
                fields.add(RowPlan.Field.alwaysNull(name));
            } else if (group != null) {
                if (group.draw == null) {
                    group.draw = Draw.scattered(Draw.mixed(seed ^ name.hashCode()), group.usual);
                }
                fields.add(new RowPlan.Field(name, values.get(name), group.draw, nullSeed(column, keys)));
            }
        }
        return fields;
    }

    private @Nullable Long nullSeed(Column column, List<Set<String>> keys) {
        boolean always = column.notNull()
                || limits.getOrDefault(column.name(), Limits.NONE).notNull()
                || keys.stream().anyMatch(key -> key.contains(column.name()))
                || shape.bounds().containsKey(column.name());
        return always ? null : Long.valueOf(Draw.mixed(~seed ^ column.name().hashCode()));
    }
}
