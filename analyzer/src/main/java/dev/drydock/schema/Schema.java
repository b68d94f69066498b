package dev.drydock.schema;

import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Name;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What exists: an immutable catalog that shares its structure with the one before it.
 *
 * <p>Names without a schema are looked up along the search path. Statements are taken to succeed. What no statement told is
 * not there, and what cannot be known makes its table incomplete; nothing is guessed.
 */
public final class Schema {

    private final ServerVersion server;
    private final Session session;
    private final Catalog catalog;
    private final boolean certain;

    /** The statement that was applied last: forecasts, proofs and reports ask for the same one again. */
    private @Nullable Step last;

    private Schema(ServerVersion server, Session session, Catalog catalog, boolean certain) {
        this.server = server;
        this.session = session;
        this.catalog = catalog;
        this.certain = certain;
    }

    /** An empty database on a server of this version. */
    public static Schema empty(ServerVersion server) {
        return new Schema(server, Session.NEW, Catalog.EMPTY, true);
    }

    /** An empty database in which new sessions look for names in these schemas, in this order. */
    public static Schema empty(ServerVersion server, List<String> searchPath) {
        return new Schema(server, new Session(SearchPath.of(searchPath), null), Catalog.EMPTY, true);
    }

    /** What a file of {@code pg_dump --schema-only} creates in an empty database. */
    public static Schema ofDump(String sql, ServerVersion server) {
        return empty(server).applyScript(SqlReader.read(sql).statements());
    }

    /** What the next script finds after a script of these statements. */
    public Schema applyScript(List<Statement> statements) {
        Schema schema = this;
        for (Statement statement : statements) {
            schema = schema.apply(statement);
        }
        return schema.afterScript();
    }

    /**
     * What exists after the statement; the same schema where it changes nothing that is known.
     *
     * <p>Of a DO block all statements are applied, those under a condition too: what {@code IF NOT EXISTS … THEN} makes is there
     * afterwards either way.
     */
    public Schema apply(Statement statement) {
        return step(statement).after();
    }

    /** The objects that the statement changes or takes away, as they are before it; in no order. */
    public List<SchemaObject> changedBy(Statement statement) {
        Step step = step(statement);
        if (step.after().catalog == catalog) {
            return List.of();
        }
        Collection<Reference> touched =
                step.touched() == null ? catalog.objects().keySet() : step.touched();
        return touched.stream()
                .map(catalog::object)
                .filter(Objects::nonNull)
                .filter(object -> !step.after().holds(object))
                .toList();
    }

    /**
     * What a statement makes of this schema.
     *
     * @param touched what it put or removed, or null where only a comparison tells
     */
    private record Step(
            Statement statement, Schema after, @Nullable Set<Reference> touched) {}

    private Step step(Statement statement) {
        Step known = last;
        if (known == null || known.statement() != statement) {
            known = taken(statement);
            last = known;
        }
        return known;
    }

    private Step taken(Statement statement) {
        if (statement instanceof DoBlock block) {
            return new Step(statement, applyAll(block), null);
        }
        Session.Change change = Session.change(session, catalog, statement);
        if (change != null) {
            return new Step(statement, with(change.session(), change.catalog()), null);
        }
        Draft draft = draft();
        SchemaChange.apply(draft, statement);
        return new Step(statement, with(session, draft.catalog), draft.touched());
    }

    private Schema applyAll(DoBlock block) {
        Schema schema = this;
        for (Statement inner : block.inner()) {
            schema = schema.apply(inner);
        }
        boolean told = block.body().understood() && block.body().dynamic().isEmpty();
        return told || !schema.certain ? schema : new Schema(server, schema.session, schema.catalog, false);
    }

    /**
     * Tells whether all that exists is known: false once a DO block ran SQL that is put together only when it runs, or was in a
     * language that is not read.
     */
    public boolean certain() {
        return certain;
    }

    /** What the next script finds, which runs in a session of its own: no temporary objects, the default search path. */
    public Schema afterScript() {
        if (!Boolean.TRUE.equals(catalog.schemas().get(SearchPath.TEMPORARY))) {
            return with(session.next(), catalog);
        }
        Draft draft = draft();
        Dropping.schema(draft, SearchPath.TEMPORARY);
        return with(session.next(), draft.catalog);
    }

    private Schema with(Session changedSession, Catalog changed) {
        return changedSession.equals(session) && changed == catalog
                ? this
                : new Schema(server, changedSession, changed, certain);
    }

    private Draft draft() {
        return new Draft(server, session.path(), catalog);
    }

    /** The version of the server, which decides what statements do. */
    public ServerVersion server() {
        return server;
    }

    /** The schemas in which names without one are looked up, in order. */
    public List<String> searchPath() {
        return session.path().schemas();
    }

    /** The table of this name, if it is known to exist. */
    public Optional<Table> table(Name name) {
        return Optional.ofNullable(draft().table(name));
    }

    /** The table, view or sequence of this name, if it is known to exist. */
    public Optional<Relation> relation(Name name) {
        return Optional.ofNullable(draft().relation(name));
    }

    /** The enum, domain or other type of this name, if a user's statement made it. */
    public Optional<UserType> type(Name name) {
        return draft().object(Reference.Kind.TYPE, name) instanceof UserType type
                ? Optional.of(type)
                : Optional.empty();
    }

    /** The domain of this name, if it is known to exist. */
    public Optional<Domain> domain(Name name) {
        return type(name).filter(Domain.class::isInstance).map(Domain.class::cast);
    }

    /** A user's function of this name, whatever its schema and arguments. */
    public Optional<CreateFunction> function(String name) {
        List<Routine> found = functions(Name.of(name));
        if (found.isEmpty()) {
            found = catalog.routines().keySet().stream()
                    .filter(other -> other.name().equals(name))
                    .sorted()
                    .findFirst()
                    .map(this::functions)
                    .orElse(List.of());
        }
        return found.stream().map(Routine::origin).filter(Objects::nonNull).findFirst();
    }

    /** The user's routines of this name, one for each list of arguments; in the schema where the search path finds it first. */
    public List<Routine> functions(Name name) {
        return draft().functions(name);
    }

    /** All tables, by name. */
    public Map<Name, Table> tables() {
        return catalog.tables();
    }

    /** All objects that have a name of their own in a schema, in no order. */
    public Collection<SchemaObject> objects() {
        return catalog.objects().values();
    }

    /** The objects that mention this one: foreign keys' tables, partitions, views, owned sequences, users of a type. */
    public List<SchemaObject> usersOf(SchemaObject object) {
        return catalog.usersOf(object.reference());
    }

    /** The partitions of a table and the tables that inherit from it, one level down, by name. */
    public List<Table> children(Table table) {
        return draft().children(table.name());
    }

    /** Tells whether this very object exists, unchanged. */
    boolean holds(SchemaObject object) {
        return catalog.object(object.reference()) == object;
    }

    /** The table to which the index of this name belongs. */
    public Optional<Table> tableOfIndex(Name index) {
        Draft draft = draft();
        return draft.ownerOf(draft.index(index)) instanceof Table table ? Optional.of(table) : Optional.empty();
    }

    /** The table or materialized view to which the index of this name belongs. */
    public Optional<Relation> relationOfIndex(Name index) {
        Draft draft = draft();
        return Optional.ofNullable(draft.ownerOf(draft.index(index)));
    }

    /** The full name of a relation: of the one that is found, else of the one that would be created under this name. */
    public Name qualified(Name relation) {
        return draft().relationName(relation);
    }
}
