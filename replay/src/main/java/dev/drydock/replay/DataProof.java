package dev.drydock.replay;

import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.contents.ContentsKeeper;
import dev.drydock.contents.DataDifference;
import dev.drydock.contents.TableDigest;
import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the rows behind a down are those before the up, and those that others wrote in between.
 *
 * <p>The tables that the scripts name are kept, row by row. Where a script can reach others, through a block, a function or a
 * call, those are digested. Rows that were written to a table which is neither are told by the server's counters, and all else that
 * takes rows away by its lock, which is ACCESS EXCLUSIVE: then nothing is claimed.
 */
final class DataProof implements AutoCloseable {

    /** So many rows of each table are written as the old code does. */
    private static final int OLD_ROWS = 20;

    private final ContentsKeeper keeper;
    private final Migration migration;
    private final Map<String, String> roots;
    private final Set<String> watched = new HashSet<>();
    private List<TableDigest> digests = List.of();

    private DataProof(ContentsKeeper keeper, Migration migration, Map<String, String> roots) {
        this.keeper = keeper;
        this.migration = migration;
        this.roots = roots;
    }

    /** Keeps what a migration may touch, as it is now. */
    static DataProof before(Migration migration, ContentsKeeper keeper, Connection catalog) throws SQLException {
        DataProof proof = new DataProof(keeper, migration, TouchedTables.roots(catalog));
        Script down = migration.down();
        List<Script> scripts = down == null ? List.of(migration.up()) : List.of(migration.up(), down);
        TouchedTables touched = TouchedTables.of(scripts, catalog);
        proof.watch(touched.written());
        keeper.keep(touched.written());
        if (touched.reachesOthers() && down != null) {
            List<Name> others = touched.others();
            proof.watch(others);
            proof.digests = keeper.digest(others);
        }
        return proof;
    }

    /** Does what the code of before does to the schema behind the up. */
    List<CompatibilityBreak> oldCode(String role) throws SQLException {
        return migration.down() == null ? keeper.tryOldCode(role, OLD_ROWS) : keeper.replayOldCode(role, OLD_ROWS);
    }

    /** Compares, once the down has run. */
    DataVerdict compare(Recorded up, Recorded down) throws SQLException {
        List<DataDifference> differences = new ArrayList<>(keeper.compare());
        differences.addAll(keeper.differencesTo(digests));
        boolean equal = differences.stream().allMatch(DataDifference::harmless);
        @Nullable Boolean restored = !equal ? Boolean.FALSE : isWatched(up) && isWatched(down) ? Boolean.TRUE : null;
        return new DataVerdict(restored, differences, migration.irreversibleReason() != null);
    }

    /** A step, and the tables that were there when it began. */
    record Recorded(Step step, Set<String> tables) {

        static Recorded of(Step step, Recording recording) {
            return new Recorded(
                    step,
                    recording.relations().values().stream()
                            .filter(Relation::isTable)
                            .map(relation -> relation.name().toString())
                            .collect(Collectors.toSet()));
        }
    }

    @Override
    public void close() throws SQLException {
        keeper.close();
    }

    private void watch(List<Name> tables) {
        tables.forEach(table -> watched.add(root(table.toString())));
    }

    /** A partitioned table is kept and digested as a whole. */
    private String root(String table) {
        return roots.getOrDefault(table, table);
    }

    private boolean isWatched(Recorded recorded) {
        return recorded.step().statements().stream()
                .flatMap(DataProof::changed)
                .allMatch(table ->
                        watched.contains(root(table)) || !recorded.tables().contains(table));
    }

    /** The tables of which a statement may have changed rows. */
    private static Stream<String> changed(StatementRun run) {
        List<WrittenRows> written = run.work() == null ? null : run.work().written();
        return Stream.concat(
                Stream.ofNullable(written).flatMap(List::stream).map(WrittenRows::table),
                run.locks().stream()
                        .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                        .map(HeldLock::relation));
    }
}
