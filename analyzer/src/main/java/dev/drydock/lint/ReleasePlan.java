package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which migrations reach production together: those between two releases that the user names, and those behind the last. */
final class ReleasePlan {

    private final Map<Migration, List<Migration>> releases = new IdentityHashMap<>();

    /**
     * Parts a history; without releases and without {@code since} nothing is known.
     *
     * @throws DrydockException where a release ends at no migration, or not behind the release above it
     */
    ReleasePlan(History history, LintOptions options) {
        List<Migration> all = history.migrations();
        TreeSet<Integer> firsts = new TreeSet<>();
        for (Release release : options.releases()) {
            int first = release.end(all) + 1;
            if (!firsts.isEmpty() && first <= firsts.last()) {
                throw new DrydockException(release.where() + " ends at \"" + release.last()
                        + "\", which is not behind the last migration of the release above it. "
                        + "Write the releases in the order in which they ship, each with its own last migration.");
            }
            firsts.add(first);
        }
        Since since = options.since();
        if (since != null) {
            firsts.add(all.size() - since.judged(history).size());
        }
        if (!firsts.isEmpty()) {
            firsts.add(0);
            for (int first : firsts) {
                Integer next = firsts.higher(first);
                List<Migration> release = all.subList(first, next == null ? all.size() : next);
                release.forEach(migration -> releases.put(migration, release));
            }
        }
    }

    /** The release of a migration; empty where it is not known. */
    List<Migration> of(Migration migration) {
        return releases.getOrDefault(migration, List.of());
    }
}
