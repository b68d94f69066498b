package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.rollback.Verdict;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class HostileMigrationsTest {

    @TempDir
    private Path folder;

    private Hostile on(int major) {
        return new Hostile(folder, SharedPostgres.server(major));
    }

    @OnMajors({13, 18})
    void copy_from_a_program_is_refused(int major) {
        on(major).refused("1:1", "42501", "COPY orders (note) FROM PROGRAM 'id';");
    }

    @OnMajors({13, 18})
    void copy_to_a_program_is_refused(int major) {
        on(major).refused("1:1", "42501", "COPY orders TO PROGRAM 'cat >/dev/null';");
    }

    @OnMajors({13, 18})
    void files_of_the_server_are_out_of_reach_of_copy(int major) {
        on(major).refused("1:1", "42501", "COPY orders (note) FROM '/etc/passwd';");
        on(major).refused("1:1", "42501", "COPY orders TO '" + folder.resolve("out") + "';");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @OnMajors({13, 18})
    void files_of_the_server_are_out_of_reach_of_functions(int major) {
        on(major).refused("1:1", "42501", "SELECT pg_read_file('PG_VERSION');");
        on(major).refused("1:1", "42501", "SELECT pg_read_binary_file('PG_VERSION');");
        on(major).refused("1:1", "42501", "SELECT pg_ls_dir('.');");
        on(major).refused("1:1", "42501", "SELECT pg_stat_file('PG_VERSION');");
    }

    @OnMajors({13, 18})
    void files_of_the_server_are_out_of_reach_of_large_objects(int major) {
        on(major).refused("1:1", "42501", "SELECT lo_import('/etc/passwd');");
        on(major)
                .refused("1:22", "42501", "SELECT lo_create(5); SELECT lo_export(5, '" + folder.resolve("out") + "');");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @OnMajors({13, 18})
    void the_settings_of_the_server_are_out_of_reach(int major) {
        on(major).refused("1:1", "42501", "ALTER SYSTEM SET work_mem = '1GB';");
        on(major).refused("1:1", "42501", "SELECT pg_reload_conf();");
        on(major).refused("1:1", "42501", "SELECT pg_rotate_logfile();");
    }

    @OnMajors({13, 18})
    void no_other_role_can_be_put_on(int major) {
        String admin = SharedPostgres.server(major).adminUser();
        on(major).refused("1:1", "42501", "SET ROLE " + admin + ";");
        on(major).refused("1:1", "42501", "SET SESSION AUTHORIZATION " + admin + ";");
        on(major).refused("1:13", "42501", "RESET ROLE; COPY orders TO PROGRAM 'cat >/dev/null';");
        on(major).refused("1:30", "42501", "RESET SESSION AUTHORIZATION; SELECT pg_read_file('PG_VERSION');");
    }

    @OnMajors({13, 18})
    void extensions_that_reach_out_are_refused_with_the_way_to_declare_them(int major) {
        for (String extension : new String[] {"dblink", "file_fdw", "postgres_fdw"}) {
            Step up = on(major).refused("1:1", "42501", "CREATE EXTENSION " + extension + ";");
            assertThat(up.needsSuperuser()).isTrue();
            assertThat(up.failure()).contains("extensions: in drydock.yml");
        }
    }

    @OnMajors({13, 18})
    void roles_are_refused_with_the_way_to_declare_them(int major) {
        Step up = on(major).refused("1:1", "42501", "CREATE ROLE intruder SUPERUSER LOGIN;");
        assertThat(up.needsSuperuser()).isTrue();
        assertThat(up.failure()).contains("roles: in drydock.yml");
        on(major).refused("1:1", "42501", "ALTER ROLE CURRENT_USER CREATEROLE;");
        on(major).refused("1:1", "42501", "ALTER ROLE CURRENT_USER SUPERUSER;");
    }

    @OnMajors({13, 18})
    void untrusted_languages_are_refused(int major) {
        on(major)
                .refused(
                        "1:1",
                        "42501",
                        "CREATE FUNCTION run(text) RETURNS int AS 'libc.so.6', 'system' LANGUAGE c STRICT;");
        on(major).refused("1:1", "42704", "CREATE FUNCTION f() RETURNS int AS 'return 1' LANGUAGE plpython3u;");
        on(major).refused("1:1", "42501", "CREATE EXTENSION plpython3u;");
        on(major).refused("1:1", "42501", "LOAD '/tmp/evil.so';");
    }

    @OnMajors({13, 18})
    void a_function_with_the_rights_of_its_definer_has_no_more_than_the_owner(int major) {
        on(major).refused("3:1", "42501", """
                        CREATE FUNCTION f() RETURNS text LANGUAGE sql SECURITY DEFINER AS
                            $$ SELECT pg_catalog.pg_read_file('PG_VERSION') $$;
                        SELECT f();
                        """);
    }

    @OnMajors({13, 18})
    void commands_of_psql_are_syntax_errors(int major) {
        on(major).refused("1:1", "42601", "\\! touch " + folder.resolve("out") + "\n");
        on(major).refused("1:1", "42601", "\\copy orders from program 'id'\n");
        on(major).refused("1:1", "42601", "\\i /etc/passwd\nSELECT 1;");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @OnMajors({13, 18})
    void a_new_password_of_the_owner_locks_nobody_out(int major) {
        on(major).harmless("ALTER ROLE CURRENT_USER PASSWORD 'other';");
    }

    @OnMajors({13, 18})
    void a_new_password_of_the_owner_does_not_keep_a_database_from_being_made_anew(int major) {
        Replay replay = on(major)
                .replayed(
                        "ALTER ROLE CURRENT_USER PASSWORD 'other'; ALTER TABLE orders ADD b int; ALTER TABLE orders ADD c int;",
                        "ALTER TABLE orders DROP b;",
                        Duration.ofMinutes(1));
        assertThat(replay.rollback().schemaRestored()).isFalse();
    }

    @OnMajors({13, 18})
    void settings_of_its_own_role_are_harmless(int major) {
        on(major).harmless("ALTER ROLE CURRENT_USER SET default_transaction_isolation = 'serializable';");
        on(major).refused("1:1", "42501", "ALTER ROLE CURRENT_USER SET log_statement = 'none';");
    }

    @OnMajors({13, 18})
    void other_databases_are_out_of_reach(int major) {
        on(major).refused("1:1", "42501", "DROP DATABASE template1;");
        on(major).refused("1:1", "42501", "CREATE DATABASE other;");
        on(major).refused("1:1", "42501", "ALTER DATABASE template1 SET work_mem = '1GB';");
        on(major).refused("1:1", "42501", "ALTER DATABASE postgres RENAME TO gone;");
    }

    @OnMajors({13, 18})
    void its_own_database_can_be_neither_dropped_nor_renamed(int major) {
        on(major)
                .refused("1:1", "25001", "DO $$ BEGIN EXECUTE format('DROP DATABASE %I', current_database()); END $$;");
        on(major)
                .refused(
                        "1:1",
                        "42501",
                        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RENAME TO gone', current_database()); END $$;");
    }

    @OnMajors({13, 18})
    void what_is_set_for_its_database_does_not_reach_the_replay(int major) {
        on(major).harmless("""
                        CREATE SCHEMA evil;
                        DO $$ BEGIN
                            EXECUTE format('ALTER DATABASE %I SET search_path = evil, pg_catalog', current_database());
                            EXECUTE format('ALTER DATABASE %I SET statement_timeout = 1', current_database());
                            EXECUTE format('ALTER DATABASE %I SET lock_timeout = 2000', current_database());
                            EXECUTE format('ALTER DATABASE %I SET role = %L', current_database(), current_user);
                        END $$;
                        """);
    }

    @OnMajors({13, 18})
    void a_database_that_only_reads_does_not_stop_the_replay_itself(int major) {
        Replay replay = on(major)
                .replayed(
                        """
                        DO $$ BEGIN
                            EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
                        END $$;
                        """,
                        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET ALL', current_database()); END $$;",
                        Duration.ofMinutes(1));
        assertThat(replay.up().failure()).isNull();
    }

    @OnMajors({13, 18})
    void an_endless_loop_without_timeout_is_ended_at_the_deadline(int major) {
        Replay replay = on(major)
                .replayed(
                        "SET statement_timeout = 0;\nDO $$ BEGIN LOOP PERFORM 1; END LOOP; END $$;",
                        null,
                        Duration.ofMillis(500));
        assertThat(replay.up().status()).isEqualTo(Status.TIMEOUT);
        assertThat(replay.up().failure()).startsWith("db/V2__hostile.sql:2:1: ").contains("statement timeout");
    }

    @OnMajors({13, 18})
    void a_loop_that_catches_its_cancellation_is_ended_at_the_deadline(int major) {
        Replay replay = on(major).replayed("""
                        SET statement_timeout = 0;
                        DO $$ BEGIN LOOP
                            BEGIN PERFORM pg_sleep(60); EXCEPTION WHEN query_canceled THEN NULL; END;
                        END LOOP; END $$;
                        """, null, Duration.ofMillis(500));
        assertThat(replay.up().status()).isEqualTo(Status.TIMEOUT);
    }

    @OnMajors({13, 18})
    void a_commit_that_never_ends_is_ended_at_the_deadline(int major) {
        Replay replay = on(major).replayed("""
                        SET statement_timeout = 0;
                        CREATE TABLE t (id int);
                        CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN LOOP PERFORM 1; END LOOP; END $$;
                        CREATE CONSTRAINT TRIGGER c AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED
                            FOR EACH ROW EXECUTE FUNCTION f();
                        INSERT INTO t VALUES (1);
                        """, null, Duration.ofMillis(1500));
        assertThat(replay.up().status()).isEqualTo(Status.TIMEOUT);
    }

    @OnMajors({13, 18})
    void a_lock_timeout_of_its_own_is_harmless(int major) {
        on(major).harmless("SET lock_timeout = 1; SELECT pg_sleep(0.01);");
    }

    @OnMajors({13, 18})
    void what_it_discards_is_not_missed(int major) {
        on(major).harmless("DISCARD ALL;");
        on(major).harmless("DEALLOCATE ALL; ALTER TABLE orders ADD b int; DISCARD TEMP; DISCARD PLANS;");
        on(major)
                .harmless(
                        "ALTER TABLE orders ADD b int; DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$; ALTER TABLE orders ADD c int;");
    }

    @OnMajors({13, 18})
    void what_a_function_discards_is_not_missed(int major) {
        Replay replay = on(major).harmless("""
                        CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS
                            $$ BEGIN EXECUTE 'DEALL' || 'OCATE ALL'; RETURN 1; END $$;
                        INSERT INTO orders SELECT 1000 + f(), 'note';
                        ALTER TABLE orders ADD b int;
                        """);
        assertThat(replay.up().statements().get(1).work()).isNotNull();
    }

    @OnMajors({13, 18})
    void event_triggers_are_refused(int major) {
        on(major).refused("2:1", "42501", """
                        CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
                        CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f();
                        """);
    }

    @OnMajors({13, 18})
    void schemas_of_the_system_are_out_of_reach(int major) {
        on(major).refused("1:1", "42939", "CREATE SCHEMA pg_temp_evil;");
        on(major).refused("1:14", "42501", "CREATE TABLE pg_catalog.evil (id int);");
        on(major).refused("1:1", "42501", "DELETE FROM pg_catalog.pg_class;");
    }

    @OnMajors({13, 18})
    void names_that_stand_in_for_those_of_the_system_deceive_nobody(int major) {
        on(major).harmless("""
                        CREATE SCHEMA evil;
                        CREATE FUNCTION evil.stop() RETURNS bool LANGUAGE plpgsql AS $$ BEGIN RAISE 'deceived'; END $$;
                        CREATE FUNCTION evil.count(anyelement) RETURNS int8 LANGUAGE plpgsql AS $$ BEGIN RAISE 'deceived'; END $$;
                        CREATE FUNCTION evil.pg_backend_pid() RETURNS int LANGUAGE sql AS 'SELECT 1';
                        CREATE FUNCTION evil.eq(text, text) RETURNS bool LANGUAGE sql AS 'SELECT evil.stop()';
                        CREATE FUNCTION evil.eq(oid, oid) RETURNS bool LANGUAGE sql AS 'SELECT evil.stop()';
                        CREATE FUNCTION evil.eq(name, text) RETURNS bool LANGUAGE sql AS 'SELECT evil.stop()';
                        CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.eq);
                        CREATE OPERATOR evil.= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = evil.eq);
                        CREATE OPERATOR public.= (LEFTARG = name, RIGHTARG = text, FUNCTION = evil.eq);
                        CREATE OPERATOR evil.>= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = evil.eq);
                        CREATE VIEW evil.pg_class AS SELECT evil.stop();
                        CREATE VIEW evil.pg_locks AS SELECT evil.stop();
                        SET search_path = evil, pg_catalog, public;
                        ALTER TABLE public.orders ADD b int;
                        """);
    }

    @OnMajors({13, 18})
    void tables_named_like_those_of_the_system_deceive_nobody(int major) {
        on(major).harmless("""
                        CREATE TABLE "pg_class" (oid oid);
                        CREATE TABLE drydock_filled (number int);
                        CREATE SCHEMA drydock;
                        CREATE TABLE drydock.drydock_owner (id int);
                        CREATE TEMP TABLE pg_locks (id int);
                        CREATE TEMP TABLE orders (id int);
                        """);
    }

    @OnMajors({13, 18})
    void names_with_quotes_and_markup_are_only_names(int major) {
        Replay replay = on(major).harmless("""
                        CREATE SCHEMA "a""b; DROP TABLE public.orders; --";
                        CREATE TABLE "a""b; DROP TABLE public.orders; --"."<script>alert('1')</script>" ("x'y""z\\" int PRIMARY KEY, "%s%n{0}$1" text);
                        INSERT INTO "a""b; DROP TABLE public.orders; --"."<script>alert('1')</script>" VALUES (1, 'a');
                        ALTER TABLE "a""b; DROP TABLE public.orders; --"."<script>alert('1')</script>" ADD "\u001B[2J\u202Egone" int;
                        """);
        assertThat(replay.up().statements())
                .allSatisfy(run -> assertThat(run.sql()).doesNotContain("\u001B", "\u202E"));
    }

    @OnMajors({13, 18})
    void notices_without_end_take_no_memory(int major) {
        on(major).harmless("""
                        SET client_min_messages = notice;
                        DO $$ BEGIN FOR i IN 1..200000 LOOP RAISE NOTICE '%', i; END LOOP; END $$;
                        """);
    }

    @OnMajors({13, 18})
    void a_large_result_takes_no_memory(int major) {
        on(major).harmless("SELECT repeat('x', 1000) FROM generate_series(1, 50000);");
    }

    @OnMajors({13, 18})
    void what_it_keeps_in_its_session_does_not_reach_the_next(int major) {
        on(major).harmless("""
                        SELECT pg_advisory_lock(1);
                        SELECT set_config('my.setting', 'x', false);
                        CREATE TEMP TABLE kept (id int);
                        DECLARE c CURSOR WITH HOLD FOR SELECT * FROM orders;
                        PREPARE p AS SELECT 1;
                        LISTEN channel;
                        NOTIFY channel, 'text';
                        SELECT lo_create(0);
                        SET work_mem = '64kB';
                        SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;
                        """);
    }

    @OnMajors({13, 18})
    void a_prepared_transaction_is_refused_where_the_server_has_none(int major) {
        on(major).refused("1:31", "55000", "ALTER TABLE orders ADD b int; PREPARE TRANSACTION 'left';");
    }

    @OnMajors({13, 18})
    void a_down_that_needs_a_superuser_is_a_warning_and_no_broken_down(int major) {
        Replay replay = on(major)
                .replayed(
                        "ALTER TABLE orders ADD b int;",
                        "ALTER TABLE orders DROP b;\nCREATE EXTENSION dblink;",
                        Duration.ofMinutes(1));
        assertThat(replay.down().needsSuperuser()).isTrue();
        assertThat(replay.down().failure())
                .startsWith("db/U2__hostile.sql:2:1: ")
                .contains("extensions: in drydock.yml");
        assertThat(replay.rollback()).isEqualTo(Rollback.notRun(Verdict.UNDECIDED));
        assertThat(replay.severity()).isEqualTo(Severity.WARNING);
    }
}
