package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiskNeedTest {

    @RegisterExtension
    private final FilledDatabase database = FilledDatabase.of(DiskNeedTest.class);

    @BeforeEach
    void create() throws SQLException {
        database.execute("""
                CREATE TABLE customers (
                    id bigint PRIMARY KEY, email varchar(60) NOT NULL UNIQUE, token uuid NOT NULL, at timestamptz NOT NULL);
                CREATE TABLE orders (
                    id bigint PRIMARY KEY, customer bigint NOT NULL REFERENCES customers, state char(1) NOT NULL,
                    price numeric(10,2) NOT NULL, place int NOT NULL, UNIQUE (customer, place));
                CREATE TABLE notes (id int PRIMARY KEY, note text NOT NULL, doc jsonb NOT NULL);
                """);
    }

    @Test
    void rows_for_which_there_is_no_room_are_refused_before_the_first_is_made() throws SQLException {
        assertThatThrownBy(() -> filler(50_000_000, 1L << 30).fill(() -> Outlook.NONE))
                .isInstanceOf(DrydockException.class)
                .hasMessageMatching(
                        "The rows to be made need about [0-9.]+ GB, but the disk with the server's files has only"
                                + " 1\\.0 GB left\\. Ask for fewer rows, free some space, or name .*-Djava\\.io\\.tmpdir\\.");

        assertThat(filler(0, 0).fill(() -> Outlook.NONE))
                .extracting(FilledTable::rows)
                .containsOnly(0L);
    }

    @Test
    void the_estimate_is_near_what_the_rows_take() throws SQLException {
        List<FilledTable> filled = filler(20_000, Long.MAX_VALUE).fill(() -> Outlook.NONE);
        long taken = filled.stream().mapToLong(FilledTable::bytes).sum();

        // The log holds the rows once more.
        assertThat((double) estimate(20_000) / 2 / taken).isBetween(0.7, 1.5);
    }

    private long estimate(long rows) throws SQLException {
        try (Connection connection = database.connect()) {
            var shapes = ShapeReader.read(connection).values();
            SyntheticData data = SyntheticData.rows(rows);
            return DiskNeed.of(new Filling(
                                    connection,
                                    shapes,
                                    Outlook.NONE,
                                    data,
                                    ColumnGenerators.of(getClass().getClassLoader()),
                                    new Words(data.locale(), 1))
                            .plan(shapes))
                    .bytes();
        }
    }

    private TableFiller filler(long rows, long usable) {
        return new TableFiller(
                database::connect, database::connect, SyntheticData.rows(rows), FillProgress.SILENT, () -> usable);
    }
}
