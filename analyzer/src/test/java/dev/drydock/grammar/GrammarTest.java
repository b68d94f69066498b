package dev.drydock.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens stand between blanks; x is any identifier, 1 an integer, ? a string. */
class GrammarTest {

    private static final Grammar GRAMMAR = Grammar.postgresql();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT x = NOT x = x",
                "SELECT x IS NULL IS NULL",
                "SELECT x LIKE ? ESCAPE ? = x",
                "SELECT x BETWEEN 1 AND 1 AND x",
                "SELECT x IN ( 1 ) IN ( 1 )",
                "SELECT x AT , x IS FROM x",
                "SELECT ( ( SELECT 1 ) + 1 ) [ 1 ] . x",
                "( ( SELECT 1 ) UNION SELECT 1 ) ORDER BY 1",
                "SELECT FROM ( ( x JOIN x ON x ) CROSS JOIN x ) , ( ( SELECT 1 ) ) x"
            })
    void a_statement_has_no_error(String statement) {
        assertThat(firstError(statement)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "SELECT x < x < x ! 4",
                "SELECT x LIKE ? LIKE ? ! 4",
                "SELECT x LIKE ? ESCAPE ? ESCAPE ? ! 6",
                "SELECT x + x AT ! 5",
                "SELECT ( x , x ) . x ! 6",
                "ALTER TABLE x ADD x ! 5",
                "CREATE TABLE x ( x x DEFUALT 1 ) ! 6",
                "SELECT x FROM WHERE x ! 3",
                "UPDATE x SET x = 1 LIMIT 1 ! 6"
            })
    void an_error_is_at_the_first_token_that_nothing_allows(String statement, int index) {
        assertThat(firstError(statement)).isEqualTo(index);
    }

    @Test
    void parentheses_that_may_hold_a_query_take_linear_time() {
        int deep = 20_000;
        String open = "( ".repeat(deep);
        assertThat(firstError("SELECT " + open + "SELECT 1 ) + 1 " + ") ".repeat(deep - 1)))
                .isEqualTo(-1);
        assertThat(firstError("SELECT " + open + "SELECT 1 ) + 1 )")).isEqualTo(deep + 7);
    }

    private static int firstError(String statement) {
        String[] tokens = statement.strip().split(" ");
        int[] terminals = new int[tokens.length];
        Terminals all = GRAMMAR.terminals();
        for (int i = 0; i < tokens.length; i++) {
            String token = tokens[i];
            terminals[i] = switch (token) {
                case "x" -> all.kind("ident");
                case "1" -> all.kind("integer");
                case "?" -> all.kind("string");
                default ->
                    Character.isLetter(token.charAt(0)) ? all.word(token.toLowerCase(Locale.ROOT)) : all.symbol(token);
            };
        }
        return GRAMMAR.firstError(terminals, terminals.length);
    }
}
