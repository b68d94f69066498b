package dev.drydock.probe;

import dev.drydock.DrydockException;
import dev.drydock.config.WorkloadStatement;
import dev.drydock.sql.Delete;
import dev.drydock.sql.Insert;
import dev.drydock.sql.JdbcSql;
import dev.drydock.sql.Merge;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Update;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tries a statement of the application before the migration, to find values that it takes, and to know that it is right. */
final class Rehearsal {

    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** What is wrong with a query is wrong with each of its values, as a rule. */
    private static final int QUERIES = 4;

    /** A column, a table or a function as an error points to it: the last part of the name is the one. */
    private static final Pattern PATH =
            Pattern.compile("\\G(?:(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)\\s*\\.\\s*)*"
                    + "(?:\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*))");

    private final Workload workload;
    private final Workload.Placed placed;
    private final ProbeSession session;

    Rehearsal(Workload workload, Workload.Placed placed, ProbeSession session) {
        this.workload = workload;
        this.placed = placed;
        this.session = session;
    }

    /**
     * The statement with values that it took, on this session; empty if it belongs to another time of the history.
     *
     * @throws DrydockException if the statement is wrong in itself
     * @throws SQLException if the session is lost
     */
    Optional<ApplicationStatement> ready() throws SQLException {
        WorkloadStatement stated = placed.statement();
        try {
            PreparedStatement prepared = session.prepare(stated.sql());
            ParameterValues values =
                    ParameterValues.drawn(stated.sql(), placed.table(), prepared, session.connection());
            List<String> notes = new ArrayList<>(values.notes());
            if (placed.note() != null) {
                notes.add(placed.note());
            }
            ApplicationStatement drawn =
                    new ApplicationStatement(stated, prepared, writes(stated), values.rows(), Set.of(), notes);
            return Optional.of(tried(drawn));
        } catch (SQLException e) {
            if (!session.recover()) {
                throw e;
            }
            ServerWords words = ServerWords.of(e);
            if (workload.isMentioned(named(words, JdbcSql.numbered(stated.sql())))) {
                return Optional.empty();
            }
            throw new DrydockException(
                    "%s: The statement of the workload fails before the migration: %s (SQLSTATE %s). Correct it so that it runs against the schema as it is then."
                            .formatted(stated.place(), words.message(), words.sqlState()),
                    e);
        } finally {
            session.recover();
        }
    }

    private ApplicationStatement tried(ApplicationStatement drawn) throws SQLException {
        List<List<@Nullable String>> taken = new ArrayList<>();
        Set<String> refusals = new LinkedHashSet<>();
        int most = drawn.writes()
                ? drawn.values().size()
                : Math.min(QUERIES, drawn.values().size());
        long began = System.nanoTime();
        int tries = 0;
        while (tries < most && (tries == 0 || System.nanoTime() - began < LONGEST_NANOS)) {
            List<@Nullable String> row = drawn.values().get(tries++);
            try {
                drawn.with(List.of(row), Set.of()).run(session);
                taken.add(row);
            } catch (SQLException e) {
                ServerWords words = ServerWords.of(e);
                if (words.isAboutTheStatement() || !session.recover()) {
                    throw e;
                }
                refusals.add(words.message());
            }
        }
        if (refusals.isEmpty()) {
            return drawn.writes() ? drawn.with(taken, refusals) : drawn;
        }
        return taken.isEmpty()
                ? drawn.with(drawn.values(), refusals)
                        .with("It failed before the migration already, with all values that were tried: "
                                + refusals.iterator().next() + ".")
                : drawn.with(taken, refusals);
    }

    /** What an error is about, as the catalog spells it; empty if it says nothing. */
    private static String named(ServerWords words, String sql) {
        if (words.position() < 1 || words.position() > sql.codePointCount(0, sql.length())) {
            return "";
        }
        Matcher path = PATH.matcher(sql);
        if (!path.find(sql.offsetByCodePoints(0, words.position() - 1))) {
            return "";
        }
        return path.group(1) != null
                ? path.group(1).replace("\"\"", "\"")
                : path.group(2).toLowerCase(Locale.ROOT);
    }

    private static boolean writes(WorkloadStatement stated) {
        return SqlReader.read(JdbcSql.numbered(stated.sql())).statements().stream()
                .anyMatch(statement -> statement instanceof Insert
                        || statement instanceof Update
                        || statement instanceof Delete
                        || statement instanceof Merge);
    }
}
