package dev.drydock.contents;

import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database with some tables, the session of their owner, and one that keeps what is in them. */
final class Shop implements AutoCloseable {

    static final List<Name> TABLES =
            List.of(Name.of("customers"), Name.of("orders"), Name.of("logs"), Name.of("public", "empties"));

    private final PostgresServer server;
    private final String database;
    private final List<Connection> connections = new ArrayList<>();
    final Connection owner;
    final ContentsKeeper keeper;

    private Shop(int major, String database) throws SQLException {
        this.server = SharedPostgres.server(major);
        this.database = database;
        server.createRole(database);
        server.createDatabase(database, database);
        owner = open(server.connect(database, database));
        keeper = ContentsKeeper.on(open(server.connectAdmin(database)));
    }

    static Shop on(int major, String database) throws SQLException {
        return new Shop(major, database);
    }

    /** Makes the tables anew. */
    void fill() throws SQLException {
        keeper.close();
        execute("DROP OWNED BY " + database + "; CREATE SCHEMA IF NOT EXISTS public");
        execute(ContentsCase.text("shop.sql"));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection admin() {
        return open(server.connectAdmin(database));
    }

    private Connection open(Connection connection) {
        connections.add(connection);
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        server.dropDatabase(database);
    }
}
