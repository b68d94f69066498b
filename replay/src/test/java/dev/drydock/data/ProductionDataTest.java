package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.config.ColumnValues;
import dev.drydock.config.Config;
import dev.drydock.data.TableProfile.Basis;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project's files make of the rows of a replay, and what is wrong with them. */
class ProductionDataTest {

    private static final String SHOP = """
            CREATE TABLE users (id bigint PRIMARY KEY, name text);
            CREATE TABLE orders (id bigint PRIMARY KEY, state text);
            CREATE TABLE carts (id bigint PRIMARY KEY);
            """;

    @TempDir
    private Path root;

    private int scripts;

    @BeforeEach
    void create_the_shop() throws IOException {
        script(SHOP);
        script("ALTER TABLE carts RENAME TO baskets; ALTER TABLE orders RENAME state TO status;");
    }

    @Test
    void without_a_scale_no_table_gets_more_rows_than_the_most() throws IOException {
        Files.writeString(root.resolve(Config.FILE), "tables: {orders: {rows: 40_000}, baskets: {rows: 7}}");
        profile(table("public.users", 250L), table("public.baskets", 9L));

        assertThat(sample(1000, Map.of("baskets", 2000L)).tableRows())
                .isEqualTo(Map.of("orders", 1000L, "baskets", 2000L, "public.users", 250L));
        assertThat(sample(100, Map.of("users", 3L)).tableRows())
                .isEqualTo(Map.of("orders", 100L, "baskets", 7L, "users", 3L));
    }

    @Test
    void with_a_scale_the_known_tables_get_their_share_of_production_and_the_profile_shrinks_with_them()
            throws IOException {
        Files.writeString(
                root.resolve(Config.FILE), "scale: 0.1\ntables: {orders: {rows: 40_000}, baskets: {rows: 7}}");
        profile(table("public.users", 250L), table("public.baskets", 9L));

        SyntheticData data = sample(100, Map.of("carts", 3L));

        assertThat(data.rows()).isEqualTo(100);
        assertThat(data.tableRows())
                .isEqualTo(Map.of("orders", 4000L, "baskets", 1L, "public.users", 25L, "carts", 3L));
        assertThat(data.profile().rows())
                .isEqualTo(Map.of(Name.of("public", "users"), 25L, Name.of("public", "baskets"), 1L));
        assertThat(ProductionData.of(root, Config.read(root)).rows())
                .isEqualTo(Map.of("orders", 40_000L, "baskets", 7L, "public.users", 250L));
    }

    @Test
    void columns_locale_and_seed_come_from_the_file() throws IOException {
        Files.writeString(root.resolve(Config.FILE), """
                seed: 7
                locale: de-CH
                tables:
                  public.orders: {columns: {state: {values: [new, paid]}, status: {values: [a]}}}
                """);

        SyntheticData data = sample(100, Map.of());

        assertThat(data.seed()).isEqualTo(7);
        assertThat(data.locale()).isEqualTo(Locale.forLanguageTag("de-CH"));
        assertThat(data.columns())
                .isEqualTo(Map.of(
                        "public.orders",
                        Map.of(
                                "state", ColumnValues.evenly(List.of("new", "paid")),
                                "status", ColumnValues.evenly(List.of("a")))));
    }

    @Test
    void without_any_file_only_the_most_counts() {
        assertThat(sample(100, Map.of())).isEqualTo(SyntheticData.rows(100));
    }

    @Test
    void a_table_or_column_that_never_is_is_refused() throws IOException {
        assertThatThrownBy(() -> sample(100, Map.of("user", 3L)))
                .isInstanceOf(DrydockException.class)
                .hasMessage("@TableRows names user, and no migration makes a table called so. Did you mean users?");
        Files.writeString(root.resolve(Config.FILE), "tables:\n  ordres: {rows: 4}");
        assertThatThrownBy(() -> sample(100, Map.of()))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.yml:2:3: No migration makes a table called ordres. Did you mean orders?");
        Files.writeString(root.resolve(Config.FILE), "tables:\n  orders: {columns: {sate: {values: [a]}}}");
        assertThatThrownBy(() -> sample(100, Map.of()))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.yml:2:22: No migration gives orders a column called sate. Did you mean state?");
    }

    @Test
    void a_negative_number_of_rows_is_refused() {
        assertThatThrownBy(() -> sample(100, Map.of("users", -1L)))
                .isInstanceOf(DrydockException.class)
                .hasMessage("@TableRows gives users -1 rows. Set it to 0 or more.");
    }

    @Test
    void where_scripts_may_hide_tables_nothing_is_refused() throws IOException {
        script("""
                CREATE FUNCTION make(t text) RETURNS void LANGUAGE plpgsql AS $$
                BEGIN EXECUTE format('CREATE TABLE %I (id int)', t); END $$;
                SELECT make('user');
                """);
        Files.writeString(root.resolve(Config.FILE), "tables: {ordres: {rows: 4}}");
        profile(table("public.x", 4L), table("public.y", 4L));

        assertThat(sample(100, Map.of("user", 3L)).tableRows()).containsKeys("user", "ordres", "public.x");
        assertThat(notes()).isEmpty();
    }

    @Test
    void a_trigger_that_runs_what_nobody_can_read_hides_no_table() throws IOException {
        script("""
                CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN EXECUTE 'SELECT 1'; RETURN NEW; END $$;
                """);

        assertThatThrownBy(() -> sample(100, Map.of("user", 3L))).isInstanceOf(DrydockException.class);
    }

    @Test
    void a_block_that_puts_together_only_triggers_and_views_hides_no_table() throws IOException {
        script("""
                CREATE FUNCTION manage(t regclass) RETURNS void LANGUAGE plpgsql AS $$
                BEGIN EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON %s EXECUTE FUNCTION touch()', t); END $$;
                DO $$ DECLARE q text; BEGIN EXECUTE 'CREATE OR REPLACE VIEW v AS ' || q; END $$;
                """);

        assertThatThrownBy(() -> sample(100, Map.of("user", 3L))).isInstanceOf(DrydockException.class);
    }

    @Test
    void a_block_that_puts_together_any_other_statement_may_hide_tables() throws IOException {
        script("DO $$ DECLARE t text; BEGIN EXECUTE 'ALTER TABLE orders RENAME TO ' || t; END $$;");

        assertThat(sample(100, Map.of("user", 3L)).tableRows()).containsKey("user");
    }

    @Test
    void the_columns_of_a_table_that_a_query_makes_are_not_judged() throws IOException {
        script("CREATE TABLE copies AS SELECT * FROM orders, users;");
        Files.writeString(root.resolve(Config.FILE), "tables: {copies: {columns: {any: {values: [a]}}}}");

        assertThat(sample(100, Map.of()).columns()).containsOnlyKeys("copies");
    }

    @Test
    void a_profile_of_another_database_is_refused() throws IOException {
        profile(table("public.a", 1L), table("public.b", 1L), table("public.c", 1L), table("public.users", 1L, "id"));
        assertThatThrownBy(() -> sample(100, Map.of()))
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "drydock-profile.json is of another database: of its 4 tables the migrations make 1, not public.a, public.b, public.c."
                                + " Write it anew with the goal profile from this project's database, or remove the file.");
    }

    @Test
    void tables_that_are_only_called_alike_are_of_another_database() throws IOException {
        profile(
                table("public.users", 1L, "id", "login", "phone", "x"),
                table("public.orders", 1L, "no", "status", "y"));
        assertThatThrownBy(() -> sample(100, Map.of()))
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith(
                        "drydock-profile.json is of another database: of its 2 tables the migrations make none, not public.orders, public.users.");
    }

    @Test
    void a_profile_whose_tables_lie_in_another_schema_says_where_the_migrations_make_them() throws IOException {
        profile(table("shop.users", 1L), table("shop.orders", 1L), table("shop.baskets", 1L));
        assertThatThrownBy(() -> sample(100, Map.of()))
                .isInstanceOf(DrydockException.class)
                .hasMessageEndingWith(
                        "The migrations make public.baskets: write the profile of a database that has it there, or remove the file.");
    }

    @Test
    void a_profile_may_lack_new_tables_know_renamed_ones_and_hold_those_of_other_applications() throws IOException {
        profile(table("public.carts", 1L));
        assertThat(sample(100, Map.of()).profile().tables()).hasSize(1);
        assertThat(notes()).isEmpty();

        profile(
                table("public.a", 1L),
                table("public.b", 1L),
                table("public.c", 1L),
                table("public.d", 1L),
                table("public.users", 1L, "id", "name"),
                table("public.orders", 1L, "id", "state"));
        assertThat(sample(100, Map.of()).profile().tables()).hasSize(6);
        assertThat(notes())
                .containsExactly("public.a, public.b, public.c and 1 more in drydock-profile.json are left out,"
                        + " as no migration makes them with these columns.");
    }

    @Test
    void a_scale_of_nothing_is_noted() throws IOException {
        Files.writeString(root.resolve(Config.FILE), "scale: 2");

        assertThat(sample(100, Map.of()).tableRows()).isEmpty();
        assertThat(notes())
                .containsExactly(
                        "scale in drydock.yml changes nothing, as the size of no table in production is known.");
    }

    private SyntheticData sample(long most, Map<String, Long> stated) {
        return ProductionData.of(root, Config.read(root)).sample(most, new StatedRows("@TableRows", stated), history());
    }

    private List<String> notes() {
        return ProductionData.of(root, Config.read(root)).notes(history());
    }

    private HistoryTables history() {
        return HistoryTables.of(Migrations.read(MigrationSource.of(root, root.resolve("db"))), ServerVersion.DEFAULT);
    }

    private void script(String sql) throws IOException {
        Files.createDirectories(root.resolve("db"));
        Files.writeString(root.resolve("db/V" + ++scripts + "__x.sql"), sql);
    }

    private void profile(TableProfile... tables) {
        new Profile(List.of(tables)).write(root);
    }

    private static TableProfile table(String name, @Nullable Long rows, String... columns) {
        String[] parts = name.split("\\.");
        List<ColumnProfile> known = new ArrayList<>();
        Arrays.stream(columns).forEach(column -> known.add(new ColumnProfile(column, 0, -1.0, 8, 1.0, List.of())));
        return new TableProfile(Name.of(parts[0], parts[1]), rows, Basis.TABLE, known, List.of(), List.of());
    }
}
