package dev.drydock.sql;

import java.util.List;
import java.util.Locale;

/** Reads CREATE of roles, databases, tablespaces, replication and foreign objects, which live in no schema. */
final class ServerReader {

    private final Tokens in;

    ServerReader(Tokens in) {
        this.in = in;
    }

    Statement create() {
        if (in.accept("user", "mapping")) {
            boolean ifNotExists = in.acceptIfNotExists();
            ObjectName mapping = ObjectReader.name(in, ObjectKind.USER_MAPPING);
            return new CreateUserMapping(in.all(), mapping, ifNotExists, options());
        }
        if (in.sees("role") || in.sees("user") || in.sees("group")) {
            String word = in.next().value().toUpperCase(Locale.ROOT);
            String name = in.role();
            return new CreateRole(in.all(), word, name, in.restOrNull());
        }
        if (in.accept("database")) {
            String name = in.identifier();
            return new CreateDatabase(in.all(), name, in.restOrNull());
        }
        if (in.accept("tablespace")) {
            return tablespace();
        }
        if (in.accept("publication")) {
            String name = in.identifier();
            return new CreatePublication(in.all(), name, in.restOrNull());
        }
        return in.accept("subscription") ? subscription() : foreign();
    }

    private Statement foreign() {
        if (in.accept("foreign", "table")) {
            return new CreateTableReader(in, "").readForeign();
        }
        if (in.accept("foreign", "data", "wrapper")) {
            String name = in.identifier();
            return new CreateForeignDataWrapper(in.all(), name, in.restOrNull());
        }
        if (in.accept("server")) {
            boolean ifNotExists = in.acceptIfNotExists();
            String name = in.identifier();
            return new CreateServer(in.all(), name, ifNotExists, in.rest());
        }
        in.expect("access", "method");
        String name = in.identifier();
        in.expect("type");
        String type = in.expectAny("table", "index");
        in.expect("handler");
        Name handler = in.functionName();
        in.expectEnd();
        return new CreateAccessMethod(in.all(), name, type, handler);
    }

    private List<ForeignOption> options() {
        List<ForeignOption> options = in.accept("options") ? OptionReader.foreign(in) : List.of();
        in.expectEnd();
        return options;
    }

    private Statement tablespace() {
        String name = in.identifier();
        String owner = in.accept("owner") ? in.role() : null;
        in.expect("location");
        String location = Literals.text(in);
        List<Option> options = OptionReader.behind(in, "with");
        in.expectEnd();
        return new CreateTablespace(in.all(), name, owner, location, options);
    }

    private Statement subscription() {
        String name = in.identifier();
        in.expect("connection");
        String connection = Literals.text(in);
        in.expect("publication");
        List<String> publications = in.identifiers();
        List<Option> options = OptionReader.behind(in, "with");
        in.expectEnd();
        return new CreateSubscription(in.all(), name, connection, publications, options);
    }
}
