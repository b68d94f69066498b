package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.Spelling;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import java.util.List;
import java.util.stream.IntStream;

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
        int last = IntStream.range(0, all.size())
                .filter(i -> all.get(i).version().equals(version))
                .findFirst()
                .orElseThrow(() -> unknown(all));
        return all.subList(last + 1, all.size());
    }

    private DrydockException unknown(List<Migration> all) {
        List<String> versions = all.stream().map(Migration::version).toList();
        return new DrydockException(where + " is \"" + version.replaceAll("\\p{Cntrl}", "?")
                + "\", but no migration has this version. "
                + Spelling.suggestion(
                        version, versions, "Set it to the version of the last migration that is not to be judged."));
    }
}
