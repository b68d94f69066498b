package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.sql.Name;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How large the tables of a database are and how their values are distributed. It holds no value of any row but the smallest and the largest of
 * columns of which somebody allowed it.
 *
 * @param tables by name
 */
public record Profile(List<TableProfile> tables) {

    /** The name of its file, which lies at the project's root and is committed. */
    public static final String FILE = "drydock-profile.json";

    /** Nothing is known of any table. */
    public static final Profile EMPTY = new Profile(List.of());

    public Profile {
        tables = tables.stream()
                .sorted(Comparator.comparing(TableProfile::table))
                .toList();
    }

    /**
     * Reads the file at the root of a project; empty where there is none.
     *
     * @throws DrydockException where it is no profile; the message names line and column
     */
    public static Optional<Profile> read(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProfileFile.read(file));
        } catch (CharacterCodingException e) {
            throw new DrydockException("The file " + FILE + " is not UTF-8. Write it anew with the goal profile.", e);
        } catch (IOException e) {
            throw new DrydockException(
                    "The file " + FILE + " cannot be read (" + e.getMessage() + "). Check that you may read it.", e);
        }
    }

    /**
     * Writes the file at the root of a project, in the place of an older one.
     *
     * @throws DrydockException where it cannot be written
     */
    public void write(Path root) {
        try {
            ProfileFile.write(this, root.resolve(FILE));
        } catch (IOException e) {
            throw new DrydockException(
                    "The file " + FILE + " cannot be written (" + e.getMessage()
                            + "). Check that you may write to the project's folder.",
                    e);
        }
    }

    /**
     * The same distributions with so many times the rows, in all tables alike; a table with rows keeps at least one.
     *
     * @param factor more than 0, as in 0.1 for a tenth
     * @throws IllegalArgumentException where it is not
     */
    public Profile scale(double factor) {
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new IllegalArgumentException("the factor is not above 0: " + factor);
        }
        return new Profile(tables.stream().map(table -> table.scale(factor)).toList());
    }

    /** What is known of a table. */
    Optional<TableProfile> table(Name name) {
        return tables.stream().filter(table -> table.table().equals(name)).findFirst();
    }

    /** The rows of those tables whose number is known, by schema-qualified name. */
    public Map<Name, Long> rows() {
        Map<Name, Long> rows = new TreeMap<>();
        for (TableProfile table : tables) {
            if (table.rows() != null) {
                rows.put(table.table(), table.rows());
            }
        }
        return rows;
    }

    /** The tables that were never analyzed, or whose statistics the role that read them may not see. */
    public List<Name> withoutStatistics() {
        return tables.stream()
                .filter(TableProfile::lacksStatistics)
                .map(TableProfile::table)
                .toList();
    }
}
