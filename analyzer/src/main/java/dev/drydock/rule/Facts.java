package dev.drydock.rule;

import dev.drydock.lock.LockForecast;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.schema.Relation;
import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.schema.Table;
import dev.drydock.schema.View;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Element;
import dev.drydock.sql.Name;
import dev.drydock.sql.Span;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know about its subject.
 *
 * @param schema what exists before the statement
 * @param schemaBeforeMigration what existed before the migration's first statement
 * @param server the version in production
 * @param migration the migration under check, or null for a rule about the history
 * @param statement the statement under check, or null for a rule about the migration or the history
 * @param history all migrations
 * @param index what is known of the history as a whole
 * @param release the migrations that reach production together with the one under check, itself among them; empty where nobody says what a release is
 * @param sizes what the user says of the sizes of tables
 * @param options what is set for the rule that asks
 */
public record Facts(
        Schema schema,
        Schema schemaBeforeMigration,
        ServerVersion server,
        @Nullable Migration migration,
        @Nullable Statement statement,
        History history,
        HistoryIndex index,
        List<Migration> release,
        TableSizes sizes,
        RuleOptions options) {

    public Facts {
        release = List.copyOf(release);
    }

    /** The same facts for a rule with options. */
    public Facts with(RuleOptions others) {
        return new Facts(
                schema, schemaBeforeMigration, server, migration, statement, history, index, release, sizes, others);
    }

    /** The table of this name as it is before the statement. */
    public Optional<Table> table(Name name) {
        return schema.table(name);
    }

    /**
     * Tells whether the table, whatever it was called then, or the view was created earlier in the same migration: it is empty but for what the
     * migration wrote, and nobody else sees it yet.
     */
    public boolean isNew(Name table) {
        Relation known = schema.relation(table).orElse(null);
        return known instanceof Table one && isMadeHere(one) || known instanceof View view && !isFromBefore(view);
    }

    /** Tells whether a statement of the migration under check created the table, under whatever name. */
    public boolean isMadeHere(Table table) {
        return migration != null && contains(migration.up().statements(), table.origin());
    }

    private static boolean contains(List<Statement> statements, Statement wanted) {
        for (int i = 0; i < statements.size(); i++) {
            Statement each = statements.get(i);
            if (each == wanted || each instanceof DoBlock && contains(each.inner(), wanted)) {
                return true;
            }
        }
        return false;
    }

    /** A view of this name from before may have been dropped and created anew: that is another one. */
    private boolean isFromBefore(View view) {
        return schemaBeforeMigration
                .relation(view.name())
                .filter(before -> before instanceof View old && old.query() == view.query())
                .isPresent();
    }

    /**
     * What the statement under check locks, reads and writes in full; computed anew by each call. It is empty for a subject without a statement.
     *
     * @see LockForecast#covers
     */
    public LockForecast forecast() {
        return statement == null
                ? new LockForecast(List.of(), List.of(), List.of(), List.of(), true)
                : LockForecast.of(statement, schema);
    }

    /**
     * Where a key word stands in a part of the script under check, outside of literals, quoted names and comments.
     *
     * @param part a span of the up script, for instance that of the subject
     * @param keyword in any case
     * @return its first place
     */
    public Optional<Span> keyword(Span part, String keyword) {
        return migration == null
                ? Optional.empty()
                : SqlReader.words(migration.up().text(), part).stream()
                        .filter(word -> word.of(migration.up().text()).equalsIgnoreCase(keyword))
                        .findFirst();
    }

    /** The statements or actions of a kind in the migrations behind the one under check, in order; none for a rule about the history. */
    public <E extends Element> List<E> later(Class<E> kind) {
        return migration == null ? List.of() : index.behind(migration, kind);
    }

    /** The statements or actions of a kind in all migrations, in order. */
    public <E extends Element> List<E> everywhere(Class<E> kind) {
        return index.all(kind);
    }

    /** Tells whether the user says that the table is small in production, so that size is no reason for a finding. */
    public boolean isSmall(Name table) {
        return sizes.isSmall(table);
    }
}
