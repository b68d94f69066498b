package dev.drydock.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sql.Name;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.SqlScript;
import dev.drydock.sql.Statement;
import java.util.List;

/** Schemas as statements leave them. */
final class Schemas {

    private Schemas() {}

    static Schema after(String sql) {
        return after(sql, new ServerVersion(16));
    }

    static Schema after(String sql, ServerVersion server) {
        SqlScript script = SqlReader.read(sql);
        assertThat(script.errors()).as(sql).isEmpty();
        Schema schema = Schema.empty(server);
        for (Statement statement : script.statements()) {
            schema = schema.apply(statement);
        }
        return schema;
    }

    static Table table(Schema schema, String name) {
        return schema.table(Name.of(name)).orElseThrow();
    }

    /** The columns as {@code name type [not null] [default …]}. */
    static List<String> columns(Table table) {
        return table.columns().stream()
                .map(c -> c.name() + " " + c.type() + (c.notNull() ? " not null" : "")
                        + (c.defaultValue() == null ? "" : " default " + c.defaultValue()))
                .toList();
    }

    /** The constraints as {@code name kind columns [-> table] [not valid]}. */
    static List<String> constraints(Table table) {
        return table.constraints().stream()
                .map(c -> c.name() + " " + c.kind() + " " + String.join(",", c.columns())
                        + (c.referenced() == null ? "" : " -> " + c.referenced()) + (c.valid() ? "" : " not valid"))
                .toList();
    }
}
