package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record holds is all that its statement says: printed back it is the same, and no token goes unnoticed. */
class PrintedFormsTest {

    private static final List<String> OTHER_TOKENS = List.of(
            "zzz", "\"Zzz\"", "select", "table", "not", "null", "as", "on", "all", "with", "cascade", "default", "data",
            "work", "set", "for", "to", "true", "no", "if", "only", "row", "key", "type", "7", "'zzz'", ",", "(", ")",
            "=", ".", "*", "::", "[", "+");

    static Stream<String> forms() {
        return Forms.all().map(Forms.Form::sql);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_printed_token_by_token(String form) {
        Statement statement = Reading.one(Statement.class, form);

        String printed = SqlPrinter.print(statement);

        assertThat(TokenText.of(printed)).isEqualTo(TokenText.of(form));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_is_printed_is_read_as_the_same_record(String form) {
        Statement statement = Reading.one(Statement.class, form);

        Statement again = Reading.one(Statement.class, SqlPrinter.print(statement));

        assertThat(again).matches(read -> SpanlessComparison.same(read, statement), "the same but for spans");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void another_token_in_any_place_is_another_record_or_an_error(String form) {
        Statement statement = Reading.one(Statement.class, form);
        List<String> unnoticed = new ArrayList<>();

        for (Token token : TokenText.tokens(form)) {
            for (String other : OTHER_TOKENS) {
                String changed = form.substring(0, token.start()) + " " + other + " " + form.substring(token.end());
                if (!TokenText.of(changed).equals(TokenText.of(form)) && readsAs(statement, changed)) {
                    unnoticed.add(changed);
                }
            }
        }

        assertThat(unnoticed).isEmpty();
    }

    private static boolean readsAs(Statement statement, String sql) {
        SqlScript script = SqlReader.read(sql);
        return script.errors().isEmpty()
                && script.statements().size() == 1
                && SpanlessComparison.same(script.statements().get(0), statement);
    }

    @Test
    void every_record_has_a_form() {
        Set<String> seen =
                Forms.all().flatMap(form -> Stream.of(form.records())).collect(Collectors.toSet());

        assertThat(kinds(Statement.class)).isSubsetOf(union(seen, "Unrecognized"));
        assertThat(kinds(TableAction.class)).isSubsetOf(seen);
    }

    private static Set<String> union(Set<String> seen, String more) {
        return Stream.concat(seen.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static List<String> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }

    @Test
    void what_is_no_statement_is_not_printed() {
        Statement unread = SqlReader.read("ALTER TABEL t").statements().get(0);

        assertThatThrownBy(() -> SqlPrinter.print(unread))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unrecognized");
    }

    @Test
    void names_are_quoted_only_where_they_must_be() {
        String sql = "CREATE TABLE \"user\" (\"Id\" int, \"from\" text, \"plain\" text)";

        assertThat(SqlPrinter.print(Reading.one(Statement.class, sql)))
                .isEqualTo("CREATE TABLE \"user\" (\"Id\" int, \"from\" text, plain text)");
    }

    @Test
    void literals_keep_their_value_whatever_their_spelling() {
        String sql =
                "CREATE TYPE U&\"\\0061 \\+00005A\" AS ENUM (E'a\\'\\x41\\n', 'it''s', $q$b$q$, 'c'\n 'd', U&'\\0065')";

        assertThat(SqlPrinter.print(Reading.one(Statement.class, sql)))
                .isEqualTo("CREATE TYPE \"a Z\" AS ENUM ('a''A\n', 'it''s', 'b', 'cd', 'e')");
    }
}
