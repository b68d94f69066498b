package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sql.JdbcParameter.Use;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcParameterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * from o where id = ?                                  | COMPARED id
            select * from o where o.id = ?::bigint and "B" <> ?           | COMPARED o.id, COMPARED "B"
            select * from s.o where s.o.id >= ?                           | COMPARED o.id
            select * from o where ? = a.tags or ? < amount                 | COMPARED a.tags, COMPARED amount
            select * from o where id = any(?) and not a = all (?::int[])  | COMPARED id, COMPARED a
            select * from o where id in (?, ?) and x not in (?)           | LISTED id, LISTED id, LISTED x
            select * from o where at between ? and ? and b = ?            | COMPARED at, COMPARED at, COMPARED b
            select * from o where lower(email) = lower(?)                 | COMPARED email
            select * from o where name not ilike ? and x is distinct from ? | COMPARED name, COMPARED x
            select * from o where (a, b) > (?, ?)                         | COMPARED a, COMPARED b
            select * from o where (a, b) in ((?, ?), (?, ?))              | COMPARED a, COMPARED b, COMPARED a, COMPARED b
            select * from o where a = (?) limit ? offset ?                | COMPARED a, COUNT, OFFSET
            select * from o fetch first ? rows only                       | COUNT
            select * from o where coalesce(a, 0)::text = ?                | COMPARED a
            insert into o (a, b) values (?, lower(?)), (1, ?)             | INSERTED a, INSERTED b, INSERTED b
            insert into o (a) values (?) on conflict (a) do update set b = ? | INSERTED a, COMPARED b
            insert into o (a, b) select ?, ? from p where p.c = ?         | INSERTED a, INSERTED b, COMPARED p.c
            insert into o values (?)                                      | UNKNOWN
            with n as (insert into o (a) values (?) returning a) select a from n where a = ? | INSERTED a, COMPARED a
            update o set a = ?, b = coalesce(?, b) where id = ?           | COMPARED a, COMPARED b, COMPARED id
            delete from o where id = ? and doc @> ?                       | COMPARED id, COMPARED doc
            merge into o using (select ? as id) s on s.id = o.id when not matched then insert (id, b) values (s.id, ?) | COMPARED id, INSERTED b
            select '?', "?" from o -- ?                                   | ''
            select ?, now() - ?                                           | UNKNOWN, UNKNOWN
            select * from o where (((((?)))                               | UNKNOWN
            """)
    void a_value_is_what_the_words_around_it_make_it(String sql, String expected) {
        String found = JdbcParameter.in(sql).stream()
                .map(parameter -> parameter.column() == null
                        ? parameter.use().name()
                        : parameter.use() + " " + parameter.column())
                .collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void deep_nesting_is_no_trouble() {
        String sql = "select * from o where a = " + "(".repeat(20_000) + "?" + ")".repeat(20_000);

        assertThat(JdbcParameter.in(sql)).containsExactly(new JdbcParameter(Use.COMPARED, Name.of("a")));
    }
}
