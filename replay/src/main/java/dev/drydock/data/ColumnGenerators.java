package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The generators that a class loader can see. */
final class ColumnGenerators {

    private final List<ColumnGenerator> generators;

    private ColumnGenerators(List<ColumnGenerator> generators) {
        this.generators = List.copyOf(generators);
    }

    /**
     * Loads them.
     *
     * @throws DrydockException where one cannot be loaded
     */
    static ColumnGenerators of(ClassLoader loader) {
        List<ColumnGenerator> found = new ArrayList<>();
        try {
            ServiceLoader.load(ColumnGenerator.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new DrydockException(
                    "A generator of columns cannot be loaded: " + e.getMessage()
                            + (e.getCause() == null ? "" : " (" + e.getCause() + ")") + ". Correct META-INF/services/"
                            + ColumnGenerator.class.getName() + ", or the class that it names, in its jar.",
                    e);
        }
        return new ColumnGenerators(found);
    }

    /**
     * The values of a column; empty where no generator makes them.
     *
     * @throws DrydockException where several do
     */
    Optional<Values> find(Name table, String column, ColumnType type) {
        List<ColumnGenerator> willing = generators.stream()
                .filter(generator -> generator.generates(table, column, type.name()))
                .toList();
        if (willing.size() > 1) {
            throw new DrydockException(
                    "The values of %s.%s come from both %s and %s. Let one of them say that it does not generate it."
                            .formatted(
                                    table,
                                    Name.quoted(column),
                                    willing.get(0).getClass().getName(),
                                    willing.get(1).getClass().getName()));
        }
        return willing.stream()
                .findFirst()
                .map(generator -> new GeneratedValues(generator, type, table + "." + Name.quoted(column)));
    }
}
