package dev.drydock.data;

import dev.drydock.config.Config;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Says how many rows tables have in production: as {@code drydock.yml} says, or else as {@code drydock-profile.json} does. */
public final class ProductionRows {

    private ProductionRows() {}

    /**
     * The rows by table, each named as {@code orders} or {@code sales.orders}.
     *
     * @param root the project's, where the profile lies
     * @throws dev.drydock.DrydockException where the profile is broken
     */
    public static Map<String, Long> of(Path root, Config config) {
        Map<String, Long> stated = config.rows();
        Map<String, Long> rows = new TreeMap<>(stated);
        Profile.read(root).map(Profile::rows).orElse(Map.of()).forEach((table, count) -> {
            if (!stated.containsKey(table.name())) {
                rows.putIfAbsent(table.toString(), count);
            }
        });
        return rows;
    }
}
