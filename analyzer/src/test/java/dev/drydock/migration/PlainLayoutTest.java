package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A folder of SQL files without a tool. */
class PlainLayoutTest extends FolderTest {

    @Test
    void files_are_read_in_name_order_as_up_scripts_and_said_so() {
        History history = folder.with("b.sql", "SELECT 2")
                .with("a/z.SQL", "SELECT 1")
                .with("c.txt", "SELECT 3")
                .read();

        assertThat(history.layout()).isEqualTo("plain");
        assertThat(history.migrations()).extracting(Migration::version).containsExactly("z", "b");
        assertThat(history.migrations()).extracting(Migration::label).containsExactly("z", "b");
        assertThat(history.migrations())
                .allMatch(m -> m.down() == null && m.downKind() == DownKind.MISSING && !m.repeatable());
        assertThat(history.notes())
                .containsExactly(
                        "No migration tool's convention was recognised: the files are read in the order of their names, as up scripts without a way down.");
    }

    @Test
    void files_of_one_name_in_two_folders_are_told_apart() {
        History history =
                folder.with("a/x.sql", "SELECT 1").with("b/x.sql", "SELECT 2").read();

        assertThat(history.migrations()).extracting(Migration::version).containsExactly("x", "db/b/x");
    }

    @Test
    void one_statement_that_refuses_a_transaction_takes_it_from_all() {
        assertThat(folder.with("a.sql", "SELECT 1; CREATE INDEX CONCURRENTLY i ON t (a)")
                        .only()
                        .upTransaction())
                .isEqualTo(TransactionPolicy.NONE);
    }

    @Test
    void irreversible_is_declared_as_elsewhere() {
        Migration migration = folder.with("a.sql", "SELECT 1; -- drydock:irreversible sent by mail")
                .only();

        assertThat(migration.downKind()).isEqualTo(DownKind.IRREVERSIBLE);
        assertThat(migration.irreversibleReason()).isEqualTo("sent by mail");
    }

    @Test
    void placeholders_are_not_replaced() {
        assertThat(folder.with("a.sql", "SELECT '${x}'").only().up().text()).isEqualTo("SELECT '${x}'");
    }

    @Test
    void empty_and_broken_files_are_problems() {
        History history = folder.with("a.sql", "-- nothing")
                .with("b.sql", "SELEKT 1")
                .with("c.sql", new byte[] {(byte) 0xC3, (byte) 0x28})
                .read();

        assertThat(history.problems())
                .extracting(Problem::id)
                .containsExactly("empty-migration", "syntax-error", "unreadable-migration");
        assertThat(history.migrations()).extracting(Migration::version).containsExactly("b");
    }
}
