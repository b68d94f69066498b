package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SQL with question marks, as JDBC reads it. */
class JdbcSqlTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "select 1 => select 1",
                "select * from a where b = ? and c=? => select * from a where b = $1 and c=$2",
                "insert into a values (?,?,?::int) => insert into a values ($1,$2,$3::int)",
                "select ?-? => select $1-$2",
                "select a ?? ? from b where c ??| ? => select a ? $1 from b where c ?| $2",
                "select a ??? from b => select a ?$1 from b",
                "select '?', \"?\", E'\\'?', $x$ ? $x$ /* ? /* ? */ */ from a where b = ? -- ? => select '?', \"?\", E'\\'?', $x$ ? $x$ /* ? /* ? */ */ from a where b = $1 -- ?",
                "select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? => select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11",
                "select ?, 'open => select $1, 'open"
            })
    void a_question_mark_is_a_value_unless_it_is_quoted_or_stands_twice(String jdbc, String server) {
        assertThat(JdbcSql.numbered(jdbc)).isEqualTo(server);
    }

    @Test
    void numbered_parameters_are_seen_outside_of_quotes_only() {
        assertThat(JdbcSql.hasNumbers("select $1")).isTrue();
        assertThat(JdbcSql.hasNumbers("select '$1', \"$1\" /* $1 */, a$1, ?")).isFalse();
        assertThat(JdbcSql.hasNumbers("select 'open")).isFalse();
    }
}
