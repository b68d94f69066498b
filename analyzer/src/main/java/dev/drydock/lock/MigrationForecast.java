package dev.drydock.lock;

import dev.drydock.schema.Schema;
import dev.drydock.sql.Copy;
import dev.drydock.sql.Delete;
import dev.drydock.sql.Insert;
import dev.drydock.sql.Merge;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TransactionControl;
import dev.drydock.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a script does, statement by statement, and how long it keeps what it locks.
 *
 * <p>Locks are held to the end of the transaction: a lock of the first statement stands before the work of the last.
 *
 * @param statements the forecast of each statement, in order
 * @param holds the locks, in the order in which they are taken
 */
public record MigrationForecast(List<LockForecast> statements, List<Hold> holds) {

    private static final Pattern QUERY = Pattern.compile("(?i)\\bselect\\b");

    /**
     * A lock that a transaction holds.
     *
     * @param relation with its schema
     * @param mode the strongest on it
     * @param from the statement that first has it in this mode, counted from 0
     * @param to the last statement of its transaction
     * @param behind the statements after {@code from}, up to {@code to}, that may take the longer the more rows there are: those that read, write or build in full, and changes of rows
     */
    public record Hold(Name relation, LockMode mode, int from, int to, List<Integer> behind) {

        public Hold {
            behind = List.copyOf(behind);
        }
    }

    public MigrationForecast {
        statements = List.copyOf(statements);
        holds = List.copyOf(holds);
    }

    /**
     * Forecasts a script.
     *
     * @param before what exists before it
     * @param inTransaction whether the tool wraps it in a transaction; BEGIN and COMMIT in the script count in any case
     */
    public static MigrationForecast of(List<Statement> script, Schema before, boolean inTransaction) {
        Run run = new Run(before);
        boolean open = inTransaction;
        for (Statement statement : script) {
            boolean begins = isVerb(statement, "BEGIN", "START");
            boolean ends = isVerb(statement, "COMMIT", "END", "ROLLBACK", "ABORT");
            run.add(statement);
            open = begins || open && !ends;
            if (!open || ends) {
                run.commit();
            }
        }
        run.commit();
        return new MigrationForecast(run.statements, run.holds);
    }

    private static boolean isVerb(Statement statement, String... verbs) {
        return statement instanceof TransactionControl control
                && control.savepoint() == null
                && control.prepared() == null
                && List.of(verbs).contains(control.verb());
    }

    private static boolean changesRows(Statement statement) {
        return statement instanceof Update
                || statement instanceof Delete
                || statement instanceof Merge
                || statement instanceof Copy
                || statement instanceof Insert insert
                        && QUERY.matcher(insert.sql().text()).find();
    }

    /** A script while it is read. */
    private static final class Run {

        private final List<LockForecast> statements = new ArrayList<>();
        private final List<Hold> holds = new ArrayList<>();
        private final List<Boolean> works = new ArrayList<>();
        private final Map<Name, Hold> held = new LinkedHashMap<>();
        private Schema schema;
        private Session session = Session.UNKNOWN;

        private Run(Schema schema) {
            this.schema = schema;
        }

        private void add(Statement statement) {
            LockForecast forecast = LockForecast.of(statement, schema, session);
            int now = statements.size();
            statements.add(forecast);
            works.add(forecast.growsWithRows() || changesRows(statement));
            for (RelationLock lock : forecast.locks()) {
                Hold before = held.get(lock.relation());
                if (before == null || before.mode().compareTo(lock.mode()) < 0) {
                    held.put(lock.relation(), new Hold(lock.relation(), lock.mode(), now, now, List.of()));
                }
            }
            schema = schema.apply(statement);
            session = session.after(statement);
        }

        /** All locks are let go: what was held, was held up to now. */
        private void commit() {
            int last = statements.size() - 1;
            for (Hold hold : held.values()) {
                List<Integer> behind = new ArrayList<>();
                for (int i = hold.from() + 1; i <= last; i++) {
                    if (works.get(i)) {
                        behind.add(i);
                    }
                }
                holds.add(new Hold(hold.relation(), hold.mode(), hold.from(), last, behind));
            }
            held.clear();
        }
    }
}
