package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a server showed while it ran a block.
 *
 * @param statements those that were run; the one that was refused is not among them
 * @param sqlState of the refusal, or null where every statement ran
 */
record Observation(List<Seen> statements, @Nullable String sqlState) {

    /**
     * A lock that the statement's transaction held when the statement had run.
     *
     * @param relation its full names, that before the statement and that after it
     * @param old whether it was there before the block
     */
    record Held(Set<String> relation, LockMode mode, boolean old) {}

    /**
     * What became of the relations that existed before the statement.
     *
     * @param sql the statement
     * @param transaction whether its locks and scans could be seen: outside of a transaction they are gone at once
     * @param rewrites tables with rows in a new file
     * @param scans tables of which rows were read
     * @param builds tables with rows, and with an index that has a new file
     */
    record Seen(
            String sql,
            boolean transaction,
            List<Held> locks,
            Set<String> rewrites,
            Set<String> scans,
            Set<String> builds) {

        /** The strongest lock on the relation. */
        Optional<LockMode> lock(String relation) {
            return locks.stream()
                    .filter(lock -> lock.relation().contains(relation))
                    .map(Held::mode)
                    .max(Comparator.naturalOrder());
        }

        /** Tells whether the statement did to the relation what a page calls by this word. */
        boolean costs(String cost, String relation) {
            return switch (cost) {
                case "rewrite" -> rewrites.contains(relation);
                case "scan" -> scans.contains(relation);
                case "build" -> builds.contains(relation);
                default -> lock(relation).isPresent();
            };
        }

        /** Tells whether it cost the relation more than what a page calls by this word. */
        boolean costsMore(String cost, String relation) {
            return !cost.equals("rewrite") && rewrites.contains(relation)
                    || cost.equals("catalog") && (scans.contains(relation) || builds.contains(relation));
        }

        /** The tables from before the block that were held so that writes wait, while the statement took long. */
        Set<String> kept(String cost) {
            return locks.stream()
                    .filter(lock -> lock.old() && lock.mode().blocksWrites())
                    .map(Held::relation)
                    .flatMap(Collection::stream)
                    .filter(relation -> costs(cost, relation))
                    .collect(Collectors.toSet());
        }
    }

    /** The modes held on what was there before the block. */
    Stream<LockMode> modes() {
        return statements.stream()
                .flatMap(seen -> seen.locks().stream())
                .filter(Held::old)
                .map(Held::mode);
    }

    /** Tells whether some locks could be seen at all: outside of a transaction they are gone when the statement answers. */
    boolean showsLocks() {
        return statements.stream()
                .anyMatch(seen -> seen.transaction() || !seen.locks().isEmpty());
    }
}
