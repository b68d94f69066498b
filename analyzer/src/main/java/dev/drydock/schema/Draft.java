package dev.drydock.schema;

import dev.drydock.sql.DataType;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Mentions;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** A schema while one statement changes it. */
final class Draft {

    private static final int DEEPEST = 200;

    final ServerVersion server;
    SearchPath path;
    Catalog catalog;
    private List<Reference> touched = List.of();

    Draft(ServerVersion server, SearchPath path, Catalog catalog) {
        this.server = server;
        this.path = path;
        this.catalog = catalog;
    }

    /** The name with its schema under which something exists, or null. */
    @Nullable
    Name find(Name written, Predicate<Name> exists) {
        if (written.schema() != null) {
            return exists.test(written) ? written : null;
        }
        Name temporary = written.in(SearchPath.TEMPORARY);
        if (exists.test(temporary)) {
            return temporary;
        }
        for (String schema : path.schemas()) {
            Name candidate = written.in(schema);
            if (exists.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** The name of what is about to be created, or of what is not known: with the schema that the search path gives it. */
    Name created(Name written) {
        if (written.schema() != null) {
            return written;
        }
        for (String schema : path.schemas()) {
            if (!Boolean.FALSE.equals(catalog.schemas().get(schema))) {
                return written.in(schema);
            }
        }
        return written.in(SearchPath.PUBLIC);
    }

    @Nullable
    SchemaObject object(Reference.Kind kind, Name written) {
        Name found = find(written, name -> catalog.objects().containsKey(new Reference(kind, name)));
        return found == null ? null : catalog.object(new Reference(kind, found));
    }

    @Nullable
    Relation relation(Name written) {
        return object(Reference.Kind.RELATION, written) instanceof Relation relation ? relation : null;
    }

    @Nullable
    Table table(Name written) {
        return relation(written) instanceof Table table ? table : null;
    }

    /** The table of this full name, which is known to exist. */
    Table present(Name name) {
        return Objects.requireNonNull(catalog.tables().get(name));
    }

    /** The full name of a relation, whether it is known or not. */
    Name relationName(Name written) {
        Relation known = relation(written);
        return known == null ? created(written) : known.name();
    }

    /** The full name of the index, or null. */
    @Nullable
    Name index(Name written) {
        return find(written, catalog.indexOwners()::containsKey);
    }

    /** The relation to which an index of this full name belongs, or null. */
    @Nullable
    Relation ownerOf(@Nullable Name index) {
        Name owner = index == null ? null : catalog.indexOwners().get(index);
        return owner == null ? null : relation(owner);
    }

    void put(SchemaObject object) {
        catalog = catalog.plus(object);
        touch(object);
    }

    void remove(SchemaObject object) {
        catalog = catalog.minus(object);
        touch(object);
    }

    /** Most drafts only look something up. */
    private void touch(SchemaObject object) {
        if (touched.isEmpty()) {
            touched = new ArrayList<>();
        }
        touched.add(object.reference());
    }

    /** What was put or removed so far, each once. */
    Set<Reference> touched() {
        return new LinkedHashSet<>(touched);
    }

    void change(Name table, UnaryOperator<Table> change) {
        Table known = catalog.tables().get(table);
        if (known != null) {
            Table changed = change.apply(known);
            if (changed != known) {
                put(changed);
            }
        }
    }

    /** The tables that inherit from this one or are its partitions, by name. */
    List<Table> children(Name parent) {
        PSet<Name> names = catalog.children().get(parent);
        if (names == null) {
            return List.of();
        }
        List<Table> children = new ArrayList<>();
        new TreeSet<>(names).forEach(name -> children.add(present(name)));
        return children;
    }

    /** The table and all below it, parents first. */
    Set<Name> family(Name table) {
        Set<Name> family = new LinkedHashSet<>();
        List<Name> open = new ArrayList<>(List.of(table));
        for (int i = 0; i < open.size(); i++) {
            if (family.add(open.get(i))) {
                children(open.get(i)).forEach(child -> open.add(child.name()));
            }
        }
        return family;
    }

    /** Tells whether a table with all below it fits below the parent: PostgreSQL's own stack ends long before. */
    boolean fitsBelow(Name parent, Name child) {
        return height(
                                parent,
                                name -> catalog.tables().containsKey(name)
                                        ? present(name).parents()
                                        : List.of())
                        + height(
                                child, name -> List.copyOf(catalog.children().getOrDefault(name, HashTreePSet.empty())))
                < DEEPEST;
    }

    private static int height(Name from, Function<Name, List<Name>> next) {
        Set<Name> seen = new HashSet<>();
        List<Name> level = List.of(from);
        int height = 0;
        while (!level.isEmpty() && height < DEEPEST) {
            List<Name> further = new ArrayList<>();
            for (Name name : level) {
                next.apply(name).stream().filter(seen::add).forEach(further::add);
            }
            level = further;
            height++;
        }
        return height;
    }

    /** A made-up name for an index or a sequence, beside this table. */
    String freeRelation(Name table, @Nullable String second, String label, boolean constraint) {
        return MadeUpName.free(table.name(), second, label, name -> {
            Name candidate = table.sibling(name);
            return catalog.relationTaken(candidate) || constraint && catalog.constraintTaken(candidate);
        });
    }

    /** A made-up name for a constraint of this table or domain that has no index. */
    String freeConstraint(Name table, @Nullable String second, String label) {
        return MadeUpName.free(table.name(), second, label, name -> catalog.constraintTaken(table.sibling(name)));
    }

    /** The type with the schema of a user's type that is known. */
    DataType type(DataType written) {
        Name found = userType(written.name());
        return found == null || found.equals(written.name())
                ? written
                : new DataType(found, written.modifiers(), written.dimensions(), written.span());
    }

    /** What a column of this type, its schema known, cannot do without. */
    Set<Reference> typeUses(DataType type) {
        if (type.name().schema() == null) {
            return Set.of();
        }
        Reference user = Reference.type(type.name());
        if (catalog.objects().containsKey(user)) {
            return Set.of(user);
        }
        Reference row = Reference.relation(type.name());
        return catalog.objects().containsKey(row) ? Set.of(row) : Set.of();
    }

    private @Nullable Name userType(Name written) {
        return find(
                written,
                name -> catalog.objects().containsKey(Reference.type(name))
                        || catalog.objects().containsKey(Reference.relation(name)));
    }

    /** The expression with what it means here, over a table of these columns. */
    Formula formula(Expression expression, Collection<String> columns) {
        Mentions mentions = Mentions.in(expression.text());
        Set<String> read = new LinkedHashSet<>(columns);
        read.retainAll(mentions.columns());
        return new Formula(expression, read, uses(mentions));
    }

    /** The functions, sequences and types of users that are mentioned. */
    Set<Reference> uses(Mentions mentions) {
        Set<Reference> uses = new LinkedHashSet<>();
        for (Name call : mentions.calls()) {
            Reference routine = routine(call);
            if (routine != null) {
                uses.add(routine);
            }
        }
        for (Name sequence : mentions.classes()) {
            Relation known = relation(sequence);
            if (known != null) {
                uses.add(known.reference());
            }
        }
        for (Name type : mentions.types()) {
            Name known = userType(type);
            if (known != null && catalog.objects().containsKey(Reference.type(known))) {
                uses.add(Reference.type(known));
            }
        }
        return uses;
    }

    /** The routines of a name, whatever their arguments; a name without a schema may be anywhere. */
    List<Routine> functions(Name written) {
        Name found = find(written, catalog.routines()::containsKey);
        List<Routine> functions = new ArrayList<>();
        for (Reference reference :
                found == null ? Set.<Reference>of() : catalog.routines().get(found)) {
            if (catalog.object(reference) instanceof Routine routine) {
                functions.add(routine);
            }
        }
        return functions;
    }

    /** The routine that a call means, or null; where there are several of the name, the text does not tell which. */
    @Nullable
    Reference routine(Name call) {
        Name found = find(call, catalog.routines()::containsKey);
        PSet<Reference> named = found == null ? null : catalog.routines().get(found);
        return named == null || named.size() != 1 ? null : named.iterator().next();
    }
}
