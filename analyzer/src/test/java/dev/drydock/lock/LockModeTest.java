package dev.drydock.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manual's table of conflicting lock modes. */
class LockModeTest {

    /** Manual, "Explicit Locking", table 13.2: rows are requested, columns held, X means that they conflict. */
    private static final List<String> MANUAL =
            List.of(".......X", "......XX", "....XXXX", "...XXXXX", "..XX.XXX", "..XXXXXX", ".XXXXXXX", "XXXXXXXX");

    @Test
    void modes_conflict_as_the_manual_says() {
        for (LockMode requested : LockMode.values()) {
            StringBuilder row = new StringBuilder();
            for (LockMode held : LockMode.values()) {
                row.append(requested.conflicts().contains(held) ? 'X' : '.');
            }
            assertThat(row).as(requested.toString()).hasToString(MANUAL.get(requested.ordinal()));
        }
    }

    @Test
    void reads_wait_for_the_strongest_mode_only_and_writes_for_share_and_above() {
        assertThat(Arrays.stream(LockMode.values()).filter(LockMode::blocksReads))
                .containsExactly(LockMode.ACCESS_EXCLUSIVE);
        assertThat(Arrays.stream(LockMode.values()).filter(LockMode::blocksWrites))
                .containsExactly(
                        LockMode.SHARE, LockMode.SHARE_ROW_EXCLUSIVE, LockMode.EXCLUSIVE, LockMode.ACCESS_EXCLUSIVE);
    }

    @Test
    void modes_are_found_by_the_catalogs_name() {
        for (LockMode mode : LockMode.values()) {
            assertThat(LockMode.ofCatalogName(mode.catalogName())).contains(mode);
        }
        assertThat(LockMode.ofCatalogName("ShareRowExclusiveLock")).contains(LockMode.SHARE_ROW_EXCLUSIVE);
        assertThat(LockMode.ofCatalogName("SIReadLock")).isEmpty();
        assertThat(LockMode.SHARE_ROW_EXCLUSIVE).hasToString("SHARE ROW EXCLUSIVE");
    }
}
