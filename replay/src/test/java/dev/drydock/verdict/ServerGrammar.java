package dev.drydock.verdict;

import dev.drydock.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.util.PSQLException;

/**
 * Asks a server for the grammar of single statements; none is run and no catalogue is looked at.
 *
 * <p>The connection is in a failed transaction. There the server parses what a Parse message brings and then refuses
 * every statement but the end of the transaction with state 25P02, before it analyses anything (measured, PostgreSQL
 * 18.6). So any other state comes from the lexer or the grammar, never from the analysis, which knows 42601 too.
 */
final class ServerGrammar implements AutoCloseable {

    private static final String REFUSED_BY_TRANSACTION = "25P02";

    private final Connection connection;
    private final QueryExecutor executor;

    /** Keeps the first error, which the end of the answer throws; a name that is too long is a mere warning. */
    private static final class ErrorsAlone extends ResultHandlerBase {

        @Override
        public void handleWarning(SQLWarning warning) {}
    }

    private ServerGrammar(Connection connection) throws SQLException {
        this.connection = connection;
        this.executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
    }

    static ServerGrammar of(PostgresServer server) throws SQLException {
        Connection connection = server.connectAdmin("postgres");
        connection.setAutoCommit(false);
        ServerGrammar grammar = new ServerGrammar(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT 1 / 0");
        } catch (SQLException failed) {
            return grammar;
        }
        throw new IllegalStateException("a division by zero went well");
    }

    /** Sends the text as it is in one Parse message; question marks and braces are no business of the driver. */
    Verdict verdict(String text) throws SQLException {
        try {
            executor.execute(
                    executor.createSimpleQuery(text),
                    null,
                    new ErrorsAlone(),
                    0,
                    0,
                    QueryExecutor.QUERY_DESCRIBE_ONLY | QueryExecutor.QUERY_ONESHOT);
            return Verdict.ACCEPTED;
        } catch (PSQLException e) {
            return REFUSED_BY_TRANSACTION.equals(e.getSQLState()) ? Verdict.ACCEPTED : Verdict.of(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
