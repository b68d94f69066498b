package dev.drydock.replay;

import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.contents.ContentsKeeper;
import dev.drydock.contents.DataDifference;
import dev.drydock.contents.TableDigest;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the rows behind a down are those before the up, and those that others wrote in between.
 *
 * <p>The tables that the scripts name are kept, row by row. Where a script can reach others, through a block, a function or a
 * call, those are digested. Whether rows of a table that is neither were written, is told by the server's counters; whether
 * they were taken away with their table, its file or a column, as a CASCADE does it, by the catalog. Then nothing is claimed.
 */
final class DataProof implements AutoCloseable {

    /** So many rows of each table are written as the old code does. */
    private static final int OLD_ROWS = 20;

    private final ContentsKeeper keeper;
    private final Migration migration;
    private final Connection catalog;
    private final Map<String, String> roots;
    private final Map<String, String> storage;
    private final Set<String> watched = new HashSet<>();
    private List<TableDigest> digests = List.of();
    private boolean settled;

    private DataProof(ContentsKeeper keeper, Migration migration, Connection catalog) throws SQLException {
        this.keeper = keeper;
        this.migration = migration;
        this.catalog = catalog;
        this.roots = TouchedTables.roots(catalog);
        this.storage = TouchedTables.storage(catalog);
    }

    /** Keeps what a migration may touch, as it is now. */
    static DataProof before(Migration migration, ContentsKeeper keeper, Connection catalog) throws SQLException {
        DataProof proof = new DataProof(keeper, migration, catalog);
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

    /** Compares, once the down has run; where nothing is lost, the rows are those of before afterwards. */
    DataVerdict compare(Step up, Step down) throws SQLException {
        List<DataDifference> differences = new ArrayList<>(keeper.compare());
        differences.addAll(keeper.differencesTo(digests));
        boolean equal = differences.stream().allMatch(DataDifference::harmless);
        @Nullable Boolean restored = !equal ? Boolean.FALSE : othersAreUntouched(up, down) ? Boolean.TRUE : null;
        settled = equal && keeper.takeBackOldCode();
        return new DataVerdict(restored, differences, migration.irreversibleReason() != null);
    }

    /** Whether the rows are those of before, as far as that can be told. */
    boolean settled() {
        return settled;
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

    private boolean othersAreUntouched(Step up, Step down) throws SQLException {
        Map<String, String> others = new HashMap<>(storage);
        others.keySet().removeIf(table -> watched.contains(root(table)));
        return Stream.of(up, down).flatMap(DataProof::written).noneMatch(others::containsKey)
                && TouchedTables.storage(catalog).entrySet().containsAll(others.entrySet());
    }

    private static Stream<String> written(Step step) {
        return step.statements().stream()
                .map(StatementRun::work)
                .filter(Objects::nonNull)
                .map(StatementRun.Work::written)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(WrittenRows::table);
    }
}
