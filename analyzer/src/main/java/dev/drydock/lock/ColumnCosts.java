package dev.drydock.lock;

import dev.drydock.schema.Domain;
import dev.drydock.schema.Routine;
import dev.drydock.schema.Schema;
import dev.drydock.sql.Column;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Expression;
import dev.drydock.sql.FunctionVolatility;
import java.util.Objects;
import java.util.Optional;

/** Tells which new columns make the server write every row anew (measured, 13 to 18). */
public final class ColumnCosts {

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
    private static Optional<String> volatileCall(Expression expression, Schema schema) {
        int major = schema.server().major();
        return expression
                .volatileFunctions(
                        major,
                        name -> schema.functions(name).stream()
                                .map(Routine::origin)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .flatMap(function -> FunctionVolatility.of(function, major)))
                .stream()
                .findFirst();
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
