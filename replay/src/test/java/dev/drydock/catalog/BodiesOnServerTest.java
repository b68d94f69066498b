package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.sql.Body;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Unrecognized;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every PL/pgSQL body that the server compiles is followed to its end, whichever of its words is left out. */
class BodiesOnServerTest {

    private static final String FRAME =
            "CREATE OR REPLACE FUNCTION pg_temp.f(a int) RETURNS %s LANGUAGE plpgsql AS $f$ %s $f$";
    private static final String DECLARATIONS =
            "DECLARE x int := 1 ; y int ; r record ; c refcursor ; t text [] ; BEGIN ";

    private static final List<String> STATEMENTS = List.of(
            "x := 1 + ( 2 ) ; y = CASE WHEN a > 1 THEN 1 ELSE 2 END ; t [ 1 ] := 'u' ; r . f := 1 ;",
            "SELECT 1 , 2 INTO STRICT x , y FROM pg_class WHERE relname = 'z' ;",
            "SELECT INTO r relname , oid FROM pg_class ; PERFORM 1 FROM pg_class ;",
            "INSERT INTO z ( b ) VALUES ( 1 ) RETURNING b , b INTO x , y ; DELETE FROM z RETURNING b INTO STRICT x ;",
            "IF NOT EXISTS ( SELECT 1 ) THEN NULL ; ELSIF x > 1 THEN RETURN ; ELSEIF y > 1 THEN RAISE ; ELSE NULL ; END IF ;",
            "CASE x WHEN 1 , 2 THEN NULL ; ELSE NULL ; END CASE ; CASE WHEN x > 1 THEN NULL ; END CASE ;",
            "<< l >> LOOP EXIT l WHEN x > 1 ; CONTINUE ; END LOOP l ; WHILE x < 1 LOOP EXIT ; END LOOP ;",
            "FOR i IN REVERSE 10 .. 1 BY 2 LOOP NULL ; END LOOP ; FOR i IN ( 1 ) .. ( SELECT 2 ) LOOP NULL ; END LOOP ;",
            "FOR r IN SELECT 1 AS f LOOP NULL ; END LOOP ; FOR r IN ( SELECT 1 AS f ) LOOP NULL ; END LOOP ;",
            "FOR x , y IN EXECUTE 'SELECT 1, $1' USING x LOOP NULL ; END LOOP ; FOREACH x SLICE 0 IN ARRAY t LOOP NULL ; END LOOP ;",
            "EXECUTE 'SELECT ' || x INTO STRICT x , y USING x , y ; EXECUTE format ( 'DROP TABLE %I' , x ) USING x INTO y ;",
            "OPEN c FOR SELECT 1 ; OPEN c NO SCROLL FOR EXECUTE 'SELECT 1' USING x ; FETCH NEXT FROM c INTO x , y ; MOVE FORWARD 2 IN c ; CLOSE c ;",
            "RAISE NOTICE 'x % y %' , x , y USING HINT = 'h' , ERRCODE = '42P01' ; RAISE SQLSTATE '22012' ; ASSERT x > 0 , 'm' ;",
            "GET CURRENT DIAGNOSTICS x = ROW_COUNT ; COMMIT ; ROLLBACK ; CALL p ( x , 1 ) ;",
            "BEGIN NULL ; EXCEPTION WHEN unique_violation OR SQLSTATE '22012' THEN GET STACKED DIAGNOSTICS x = MESSAGE_TEXT ; WHEN OTHERS THEN NULL ; END ;",
            "<< b >> DECLARE k CONSTANT int NOT NULL DEFAULT 1 ; d CURSOR ( q int ) FOR SELECT q ; al ALIAS FOR a ; BEGIN OPEN d ( 1 ) ; END b ;",
            "RETURN QUERY SELECT 1 ; RETURN QUERY EXECUTE 'SELECT $1' USING x ; RETURN NEXT x ; RETURN ;",
            "ALTER TABLE z ADD COLUMN IF NOT EXISTS k int ; CREATE TABLE zz ( a int ) ; LOCK TABLE z IN SHARE MODE ; SET LOCAL lock_timeout = '1s' ;");

    private static boolean understood(String script) {
        if (!(SqlReader.read(script).statements().get(0) instanceof CreateFunction function)) {
            return false;
        }
        Body body = function.body().orElseThrow();
        return body.understood()
                && body.statements().stream().noneMatch(inner -> inner.statement() instanceof Unrecognized);
    }

    private static List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        for (String statements : STATEMENTS) {
            bodies.add(DECLARATIONS + statements + " END ;");
            String[] words = statements.split(" ");
            for (int left = 0; left < words.length; left++) {
                List<String> kept = new ArrayList<>(List.of(words));
                kept.remove(left);
                bodies.add(DECLARATIONS + String.join(" ", kept) + " END");
            }
        }
        return bodies;
    }

    @OnMajors({13, 18})
    void what_the_server_compiles_is_followed(int major) throws SQLException {
        int accepted = 0;
        List<String> lost = new ArrayList<>();
        try (Connection connection = SharedPostgres.server(major).connectAdmin("postgres");
                Statement statement = connection.createStatement()) {
            for (String body : bodies()) {
                String script = FRAME.formatted(body.contains("QUERY") ? "SETOF int" : "void", body);
                if (compiles(statement, script)) {
                    accepted++;
                    if (!understood(script)) {
                        lost.add(script);
                    }
                } else {
                    assertThat(script).as("a body with all its words").doesNotEndWith(" ; END ; $f$");
                }
            }
        }

        assertThat(lost).isEmpty();
        assertThat(accepted).isBetween(70, bodies().size() - 200);
    }

    private static boolean compiles(Statement statement, String script) {
        try {
            statement.execute("DROP FUNCTION IF EXISTS pg_temp.f(int);" + script);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }
}
