package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.Spelling;
import dev.drydock.migration.Migration;
import java.util.List;

/**
 * A release: the migrations behind those of the release in front of it, up to its last one.
 *
 * @param name for people
 * @param last the tool's own text for its last migration
 * @param where the setting that says so, with its place, for messages
 */
public record Release(String name, String last, String where) {

    /**
     * The place of its last migration, counted from 0.
     *
     * @throws DrydockException where no migration has this version
     */
    int end(List<Migration> all) {
        return place(all, last, where, "Set it to the version of the release's last migration.");
    }

    /** The place of a version that a setting names. */
    static int place(List<Migration> all, String version, String where, String help) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).version().equals(version)) {
                return i;
            }
        }
        List<String> versions = all.stream().map(Migration::version).toList();
        throw new DrydockException(where + " is \"" + version.replaceAll("\\p{Cntrl}", "?")
                + "\", but no migration has this version. " + Spelling.suggestion(version, versions, help));
    }
}
