package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.config.Config;
import dev.drydock.sql.Name;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a project's files say of its tables in production: {@code drydock.yml}, and where that is silent {@code drydock-profile.json}. */
public final class ProductionData {

    private static final long SEED = 1;

    private final Config config;
    private final Profile profile;

    private ProductionData(Config config, Profile profile) {
        this.config = config;
        this.profile = profile;
    }

    /**
     * Reads the profile.
     *
     * @param root the project's folder, where it lies
     * @throws DrydockException where it is broken
     */
    public static ProductionData of(Path root, Config config) {
        return new ProductionData(config, Profile.read(root).orElse(Profile.EMPTY));
    }

    /** The rows that tables have in production, each named as {@code orders} or {@code sales.orders}. */
    public Map<String, Long> rows() {
        Map<String, Long> stated = config.rows();
        Map<String, Long> rows = new TreeMap<>(stated);
        profile.rows().forEach((table, count) -> {
            if (!stated.containsKey(table.name())) {
                rows.putIfAbsent(table.toString(), count);
            }
        });
        return rows;
    }

    /**
     * What the tables of a history are filled with: rows as in production times {@code scale}, or without it at most so many.
     *
     * @param most rows of tables whose size in production is not known, and of any without {@code scale}
     * @param stated rows of single tables, which come before those of production
     * @throws DrydockException where a table or column is named that the history never has, the profile is of another database, or the locale is not known
     */
    public SyntheticData sample(long most, StatedRows stated, HistoryTables history) {
        if (history.certain()) {
            Map<String, Set<String>> known = history.byName();
            stated.check(known);
            config.checkTables(known);
            new ProfileFit(profile, history).check();
        }
        Map<String, Long> rows = rows();
        rows.replaceAll((table, count) ->
                config.scale().isPresent() ? scaled(count, config.scale().getAsDouble()) : Math.min(count, most));
        rows.keySet()
                .removeIf(table ->
                        stated.rows().keySet().stream().anyMatch(name -> table.endsWith("." + Name.quoted(name))));
        rows.putAll(stated.rows());
        Set<String> demanded = new TreeSet<>(stated.rows().keySet());
        demanded.addAll(config.rows().keySet());
        return new SyntheticData(
                most,
                rows,
                demanded,
                config.scale().isPresent() ? profile.scale(config.scale().getAsDouble()) : profile,
                config.columns(),
                config.locale(Locales.tags()).orElse(Locale.ENGLISH),
                config.seed().orElse(SEED));
    }

    /** What the user should know of the files, though nothing is wrong with them. */
    public List<String> notes(HistoryTables history) {
        List<String> notes = new ArrayList<>();
        if (history.certain()) {
            new ProfileFit(profile, history).note().ifPresent(notes::add);
        }
        if (config.scale().isPresent() && rows().isEmpty()) {
            notes.add("scale in " + Config.FILE + " changes nothing, as the size of no table in production is known.");
        }
        return notes;
    }

    private static long scaled(long rows, double factor) {
        return rows == 0 ? 0 : Math.max(1, Math.round(rows * factor));
    }
}
