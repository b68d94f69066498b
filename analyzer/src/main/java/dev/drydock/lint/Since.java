package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import java.util.List;

/**
 * Up to which migration everything was released long ago: those up to it and itself are applied, not judged.
 *
 * @param version the tool's own text for the last one that is history
 * @param where the setting that says so, with its place, for messages
 */
public record Since(String version, String where) {

    /**
     * The migrations that are to be judged: those behind the one named.
     *
     * @throws DrydockException where no migration has this version
     */
    public List<Migration> judged(History history) {
        List<Migration> all = history.migrations();
        int last = Release.place(
                all, version, where, "Set it to the version of the last migration that is not to be judged.");
        return all.subList(last + 1, all.size());
    }
}
