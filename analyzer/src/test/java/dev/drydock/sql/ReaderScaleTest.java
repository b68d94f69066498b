package dev.drydock.sql;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However deep or long a text is, reading it neither overflows the stack nor takes more than linear time. */
class ReaderScaleTest {

    private static final int DEEP = 100_000;
    private static final int SOME = 5_000;
    private static final int FOURFOLD = 4 * SOME;

    /** So much CPU, in ns, proves nothing: a collector or a compiler may have taken it. */
    private static final long NOTHING = 150_000_000;

    /** Four times the text may take so many times the CPU; quadratic time takes 16 times. */
    private static final int BOUND = 9;

    private static final int TRIES = 5;
    private static final int LARGE = 50 << 20;

    /**
     * A text that can be made as deep as one likes.
     *
     * @param inside what the opened parts hold
     * @param close what closes each opened part; blank for a mere chain
     */
    record Shape(String before, String open, String inside, String close, String after) {

        private String closed(int depth) {
            return before + open.repeat(depth) + inside + close.repeat(depth) + after;
        }

        private String unclosed(int depth) {
            return before + open.repeat(depth);
        }

        @Override
        public String toString() {
            return before + open + "…" + inside + close + "…" + after;
        }
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                        List.of("SELECT ", "(", "1", ")", ""),
                        List.of("SELECT ", "((1)+", "1", ")", ""),
                        List.of("SELECT ", "(a, ", "1", ")", ""),
                        List.of("SELECT ", "f(", "1", ")", ""),
                        List.of("SELECT ", "f(1, ", "1", ")", ""),
                        List.of("SELECT ", "f(1, a => ", "1", ")", ""),
                        List.of("SELECT ", "f(a => 1, ", "1", ")", ""),
                        List.of("SELECT (a, b) ", "OVERLAPS (c, ", "d", ")", ""),
                        List.of("SELECT ", "f(VARIADIC x => ", "1", ")", ""),
                        List.of("SELECT ", "(SELECT ", "1", ")", ""),
                        List.of("SELECT ", "((SELECT ", "1", "))", ""),
                        List.of("SELECT * FROM ", "(SELECT * FROM ", "t", ")", ""),
                        List.of("SELECT * FROM ", "(", "t", " CROSS JOIN u)", ""),
                        List.of("SELECT * FROM ", "(", "a CROSS JOIN b", ")", ""),
                        List.of("", "(", "SELECT 1", ")", ""),
                        List.of("", "(", "SELECT 1", ") UNION SELECT 1", ""),
                        List.of("SELECT ", "CASE WHEN a THEN ", "1", " END", ""),
                        List.of("SELECT ", "CASE ", "a", " WHEN 1 THEN 2 END", ""),
                        List.of("SELECT ARRAY", "[", "1", "]", ""),
                        List.of("SELECT ", "ARRAY[", "1", "]", ""),
                        List.of("SELECT a", "[a", "", "]", ""),
                        List.of("SELECT ", "CAST(", "1", " AS int)", ""),
                        List.of("SELECT ", "ROW(", "1", ")", ""),
                        List.of("SELECT ", "EXISTS (SELECT ", "1", ")", ""),
                        List.of("SELECT a ", "IN (SELECT b ", "", ")", ""),
                        List.of("SELECT a ", "IN (b ", "", ")", ""),
                        List.of("SELECT a ", "BETWEEN b AND (c ", "", ")", ""),
                        List.of("SELECT ", "JSON_OBJECT('a': ", "1", ")", ""),
                        List.of("SELECT ", "xmlelement(name a, ", "b", ")", ""),
                        List.of("SELECT a GROUP BY ", "GROUPING SETS (", "a", ")", ""),
                        List.of("SELECT a OVER (ORDER BY ", "sum(b) OVER (ORDER BY ", "c", ")", ")"),
                        List.of("", "WITH a AS (", "SELECT 1", ") SELECT 1", ""),
                        List.of("", "EXPLAIN ", "SELECT 1", "", ""),
                        List.of("SELECT ", "NOT ", "a", "", ""),
                        List.of("SELECT ", "- ", "1", "", ""),
                        List.of("SELECT ", "a AND ", "b", "", ""),
                        List.of("SELECT ", "a OR NOT ", "b", "", ""),
                        List.of("SELECT ", "1 + ", "2", "", ""),
                        List.of("SELECT ", "a ^ ", "b", "", ""),
                        List.of("SELECT ", "a || 'b' || ", "c", "", ""),
                        List.of("SELECT a", " IS NULL", "", "", ""),
                        List.of("SELECT a", "::int", "", "", ""),
                        List.of("SELECT a", ".b", "", "", ""),
                        List.of("SELECT a", "[1]", "", "", ""),
                        List.of("SELECT a", " COLLATE b", "", "", ""),
                        List.of("SELECT a", " AT TIME ZONE b", "", "", ""),
                        List.of("SELECT ", "a, ", "b", "", ""),
                        List.of("SELECT ", "'a' ", "", "", ""),
                        List.of("SELECT 'a'", "\n'b'", "", "", ""),
                        List.of("SELECT 1 FROM ", "a, ", "b", "", ""),
                        List.of("SELECT 1 FROM a", " JOIN b ON true", "", "", ""),
                        List.of("SELECT 1 FROM a", " JOIN b", "", " ON true", ""),
                        List.of("", "SELECT 1 UNION ", "SELECT 2", "", ""),
                        List.of("VALUES ", "(1), ", "(2)", "", ""),
                        List.of("INSERT INTO t VALUES ", "(1, 'a', now()), ", "(2)", "", ""),
                        List.of("UPDATE t SET ", "a = 1, ", "b = 2", "", ""),
                        List.of("CREATE TABLE t (", "a int, ", "b int", "", ")"),
                        List.of("CREATE TABLE t (a int DEFAULT ", "(", "1", ")", ")"),
                        List.of("CREATE TABLE t (a int CHECK (", "a > 0 AND (", "b", ")", "))"),
                        List.of("CREATE TABLE t (a int", " NOT NULL", "", "", ")"),
                        List.of("ALTER TABLE t ", "ADD COLUMN a int, ", "DROP b", "", ""),
                        List.of("CREATE INDEX ON t (", "(", "a", ")", ")"),
                        List.of("CREATE SCHEMA s ", "CREATE TABLE t (a int) ", "", "", ""),
                        List.of("CREATE RULE r AS ON INSERT TO t DO (", "DELETE FROM t; ", "", "", ")"),
                        List.of("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC ", "SELECT 1; ", "", "", "END"),
                        List.of(
                                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT ",
                                "CASE WHEN a THEN ",
                                "1",
                                " END",
                                "; END"),
                        List.of("DO $$ ", "BEGIN ", "NULL; ", "END; ", "$$"),
                        List.of("DO $$ BEGIN ", "IF a THEN ", "NULL; ", "END IF; ", "END $$"),
                        List.of("DO $$ BEGIN ", "EXECUTE 'SELECT 1'; ", "", "", "END $$"),
                        List.of("GRANT SELECT ON t TO ", "a, ", "b", "", ""),
                        List.of("DROP TABLE ", "a, ", "b", "", ""),
                        List.of("COPY t FROM STDIN;\n", "1\t2\n", "\\.\n", "", ""),
                        List.of("", "COPY t FROM STDIN;\n", "", "", ""),
                        List.of("", "SELECT 1;\n", "", "", ""),
                        List.of("", "foo;\n", "", "", ""),
                        List.of("", ";", "", "", ""),
                        List.of("", "\\x\n", "", "", ""),
                        List.of("", "/*", "", "*/", "SELECT 1"),
                        List.of("", "/**/", "", "", "SELECT 1"),
                        List.of("", "-- a\n", "", "", "SELECT 1"),
                        List.of("SELECT ", "$a$ $b$ ", "", "", ""),
                        List.of("SELECT ", "$", "", "", ""),
                        List.of("SELECT ", "\"a\".", "\"b\"", "", ""),
                        List.of("SELECT ", "+", "1", "", ""),
                        List.of("SELECT ", "+-", "1", "", ""),
                        List.of("SELECT 0x", "1_", "1", "", ""),
                        List.of("SELECT ", "a", "", "", ""),
                        List.of("SELECT U&'", "\\0041", "", "", "'"),
                        List.of("", "BEGIN ATOMIC ", "", "END ", ""),
                        List.of("", "]", "", "", ""),
                        List.of("", ")", "", "", ""))
                .map(parts -> new Shape(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)));
    }

    private static void read(String text) {
        SqlScript script = SqlReader.read(text);
        int end = script.statements().stream()
                .mapToInt(statement -> statement.span().end())
                .max()
                .orElse(0);
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    /** CPU of this thread in ns, which other processes and the collector do not lengthen. */
    private static long cpu(String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        read(text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static void takesLinearTime(String some, String fourfold) {
        long less = cpu(some);
        long more = cpu(fourfold);
        for (int tries = 1; tries < TRIES && tooLong(less, more); tries++) {
            less = Math.min(less, cpu(some));
            more = Math.min(more, cpu(fourfold));
        }
        assertThat(tooLong(less, more))
                .as("%d ns for some, %d ns for four times as much", less, more)
                .isFalse();
    }

    private static boolean tooLong(long less, long more) {
        return more > NOTHING && more > BOUND * less;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void depth_takes_no_stack_and_no_more_than_linear_time(Shape shape) {
        assertTimeoutPreemptively(ofMinutes(1), () -> {
            takesLinearTime(shape.closed(SOME), shape.closed(FOURFOLD));
            takesLinearTime(shape.unclosed(SOME), shape.unclosed(FOURFOLD));
            read(shape.closed(DEEP));
        });
    }

    @Test
    void an_insert_of_fifty_megabytes_is_one_statement() {
        String row = "(1, 'some text', now(), NULL, 3.14),\n";

        SqlScript script = SqlReader.read("INSERT INTO t VALUES " + row.repeat(LARGE / row.length()) + "(1);SELECT 1");

        assertThat(script.errors()).isEmpty();
        assertThat(script.statements()).extracting(Element::kind).containsExactly("Insert", "Select");
    }

    @Test
    void an_error_in_a_late_row_of_a_long_insert_is_found_where_it_is() {
        String rows = "INSERT INTO t VALUES " + "(1, 2), ".repeat(5_000);

        assertThat(SqlReader.read(rows + "(1 2), (3, 4); SELECT 1").errors())
                .containsExactly(new SyntaxError(
                        new Span(rows.length() + 3, rows.length() + 4), "syntax error at or near \"2\""));
    }

    @Test
    void a_line_of_fifty_megabytes_is_read() {
        SqlScript script = SqlReader.read("INSERT INTO t VALUES ('" + "x".repeat(LARGE) + "');SELECT 1");

        assertThat(script.errors()).isEmpty();
        assertThat(script.statements()).extracting(Element::kind).containsExactly("Insert", "Select");
    }
}
