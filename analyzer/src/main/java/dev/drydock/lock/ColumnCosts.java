package dev.drydock.lock;

import dev.drydock.schema.Domain;
import dev.drydock.schema.Schema;
import dev.drydock.sql.Column;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Expression;
import java.util.Optional;
import java.util.Set;

/** Tells which new columns make the server write every row anew (measured, 13 to 18). */
public final class ColumnCosts {

    /** Volatile in pg_proc of PostgreSQL 13 to 18, of those that stand in defaults. */
    private static final Set<String> VOLATILE = Set.of(
            "random",
            "random_normal",
            "clock_timestamp",
            "timeofday",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "nextval",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "gen_random_bytes",
            "gen_salt",
            "currval",
            "lastval",
            "setval",
            "txid_current",
            "pg_current_xact_id",
            "pg_sleep");

    private ColumnCosts() {}

    /** Tells why ADD COLUMN of this column rewrites the table; empty where it does not, or where that is not known. */
    public static Optional<String> rewriting(Column column, Schema schema) {
        if (column.type().isSerial()) {
            return Optional.of(column.type() + " numbers every row");
        }
        if (column.identity() != null) {
            return Optional.of("an identity numbers every row");
        }
        if (column.generated() != null) {
            return column.stored() ? Optional.of("every row gets its generated value") : Optional.empty();
        }
        Optional<Domain> domain = domain(column.type(), schema);
        if (domain.isPresent() && isConstrained(domain.get(), schema)) {
            return Optional.of("every row is held against the domain " + column.type());
        }
        Expression value = column.defaultValue();
        if (value == null && domain.isPresent() && domain.get().defaultValue() != null) {
            value = domain.get().defaultValue().expression();
        }
        return value == null
                ? Optional.empty()
                : volatileCall(value, schema).map(call -> call + "() gives each row its own value");
    }

    /** The first volatile function that an expression calls. */
    static Optional<String> volatileCall(Expression expression, Schema schema) {
        return expression.functions().stream()
                .filter(name -> isVolatile(name, schema))
                .findFirst();
    }

    private static boolean isVolatile(String function, Schema schema) {
        return schema.function(function).map(own -> isVolatile(own)).orElse(VOLATILE.contains(function));
    }

    /** The server puts a plain function in SQL in the place of its call (measured, 13 and 18). */
    private static boolean isVolatile(CreateFunction own) {
        return own.volatility().equals("volatile") && !own.language().equals("sql");
    }

    static Optional<Domain> domain(DataType type, Schema schema) {
        return type.dimensions() > 0 ? Optional.empty() : schema.domain(type.name());
    }

    /** Tells whether a domain, or one that it is made of, has CHECK or NOT NULL. */
    static boolean isConstrained(Domain domain, Schema schema) {
        Domain base = domain;
        for (int depth = 0; depth < 100; depth++) {
            if (base.notNull() || !base.constraints().isEmpty()) {
                return true;
            }
            Optional<Domain> below = domain(base.type(), schema);
            if (below.isEmpty()) {
                return false;
            }
            base = below.get();
        }
        return false;
    }
}
