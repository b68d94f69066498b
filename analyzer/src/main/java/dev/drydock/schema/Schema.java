package dev.drydock.schema;

import dev.drydock.sql.CreateDomain;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What exists: an immutable catalog that shares its structure with the one before it.
 *
 * <p>Names without a schema mean {@code public}. What no statement told is not there; nothing is guessed.
 */
public final class Schema {

    /** Nothing exists yet. */
    public static final Schema EMPTY = new Schema(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    private static final String DEFAULT_SCHEMA = "public";

    private final PMap<Name, Table> tables;
    private final PMap<Name, CreateDomain> domains;
    private final PMap<String, CreateFunction> functions;

    private Schema(PMap<Name, Table> tables, PMap<Name, CreateDomain> domains, PMap<String, CreateFunction> functions) {
        this.tables = tables;
        this.domains = domains;
        this.functions = functions;
    }

    /** What exists after the statement; the same schema where it changes nothing that is known. */
    public Schema apply(Statement statement) {
        return SchemaChange.apply(this, statement);
    }

    /** The table of this name, if it is known to exist. */
    public Optional<Table> table(Name name) {
        return Optional.ofNullable(tables.get(qualified(name)));
    }

    /** The domain of this name, if it is known to exist. */
    public Optional<CreateDomain> domain(Name name) {
        return Optional.ofNullable(domains.get(qualified(name)));
    }

    /** A user's function of this name, whatever its arguments. */
    public Optional<CreateFunction> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /** All tables, by name. */
    public Map<Name, Table> tables() {
        return tables;
    }

    /** Tells whether the table that this very statement created exists, under whatever name. */
    public boolean holds(CreateTable origin) {
        Table unrenamed = tables.get(qualified(origin.table()));
        return unrenamed != null && unrenamed.origin() == origin
                || tables.values().stream().anyMatch(table -> table.origin() == origin);
    }

    /** The table to which the index of this name belongs. */
    public Optional<Table> tableOfIndex(Name index) {
        Name wanted = qualified(index);
        return tables.values().stream()
                .filter(table -> Objects.equals(table.name().schema(), wanted.schema()))
                .filter(table -> table.indexes().stream().anyMatch(i -> i.name().equals(wanted.name())))
                .findFirst();
    }

    static Name qualified(Name name) {
        return name.in(DEFAULT_SCHEMA);
    }

    Schema with(Table table) {
        return new Schema(tables.plus(table.name(), table), domains, functions);
    }

    Schema without(Name table) {
        return new Schema(tables.minus(qualified(table)), domains, functions);
    }

    Schema with(CreateDomain domain) {
        return new Schema(tables, domains.plus(qualified(domain.name()), domain), functions);
    }

    Schema with(CreateFunction function) {
        return new Schema(tables, domains, functions.plus(function.name().name(), function));
    }

    Schema changing(Name table, Function<Table, Table> change) {
        Table known = tables.get(qualified(table));
        return known == null ? this : with(change.apply(known));
    }
}
