package dev.drydock.config;

import dev.drydock.sql.Delete;
import dev.drydock.sql.Insert;
import dev.drydock.sql.JdbcSql;
import dev.drydock.sql.Merge;
import dev.drydock.sql.Select;
import dev.drydock.sql.Span;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.SqlScript;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Update;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the file says of one of the application's statements.
 *
 * @param table its key, with the place
 */
record WorkloadSetting(Entry table, WorkloadStatement statement) {

    private static final Set<Class<? extends Statement>> RUN =
            Set.of(Select.class, Insert.class, Update.class, Delete.class, Merge.class);

    static WorkloadSetting of(Entry item) {
        item.only("table", "sql", "perSecond");
        Entry table = required(item, "table");
        Entry sql = required(item, "sql");
        checkSql(sql);
        return new WorkloadSetting(
                table, new WorkloadStatement(table.text(), sql.text(), rate(required(item, "perSecond")), sql.place()));
    }

    private static Entry required(Entry item, String key) {
        return item.find(key)
                .orElseThrow(() -> item.error(
                        "A statement of the workload has no " + key + ".",
                        "Write it as {table: orders, sql: \"select * from orders where id = ?\", perSecond: 50}."));
    }

    private static void checkSql(Entry sql) {
        String text = sql.text();
        if (JdbcSql.hasNumbers(text)) {
            throw sql.error("sql has a numbered parameter.", "Write ? for each value that the application binds.");
        }
        String numbered = JdbcSql.numbered(text);
        SqlScript script = SqlReader.read(numbered);
        script.errors().stream().findFirst().ifPresent(error -> {
            throw sql.error(
                    "sql cannot be read: " + error.message() + ".",
                    "Write one statement as the application sends it, with ? for each value.");
        });
        List<Statement> statements = script.statements();
        if (statements.size() != 1) {
            throw sql.error(
                    "sql holds " + statements.size() + " statements.", "Give each statement an item of its own.");
        }
        Statement statement = statements.get(0);
        if (!RUN.contains(statement.getClass()) || makesTable(statement, numbered)) {
            throw sql.error(
                    "sql is no statement that reads or writes rows.",
                    "Write a query, an INSERT, UPDATE, DELETE or MERGE.");
        }
    }

    /** SELECT … INTO is CREATE TABLE AS in other words; elsewhere INTO stands behind INSERT and MERGE only (manual, "SELECT INTO"). */
    private static boolean makesTable(Statement statement, String sql) {
        String before = "";
        for (Span span : SqlReader.words(sql, statement.span())) {
            String word = span.of(sql).toLowerCase(Locale.ROOT);
            if (word.equals("into") && !before.equals("insert") && !before.equals("merge")) {
                return true;
            }
            before = word;
        }
        return false;
    }

    private static double rate(Entry entry) {
        double rate = entry.decimal().orElse(0);
        if (rate <= 0 || rate > WorkloadStatement.MOST_PER_SECOND) {
            throw entry.error(
                    "perSecond is " + entry.quoted() + ", which is no number above 0 and up to "
                            + WorkloadStatement.MOST_PER_SECOND + ".",
                    "Write how often the statement runs each second, such as 50 or 0.5.");
        }
        return rate;
    }

    /** Makes sure that the table is one of these. */
    void check(Map<String, Set<String>> known) {
        TableSetting.columns(table, statement.table(), known);
    }
}
