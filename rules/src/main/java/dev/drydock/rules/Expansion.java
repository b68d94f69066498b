package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.Name;
import dev.drydock.sql.RenameColumn;
import dev.drydock.sql.Span;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Update;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a release adds to tables that were there before it.
 *
 * @param added its new columns
 * @param release its migrations
 * @param facts of the migration under check
 */
record Expansion(List<AddColumn> added, List<Migration> release, Facts facts) {

    static Expansion of(Facts facts) {
        Set<Name> created = statements(facts.release())
                .filter(CreateTable.class::isInstance)
                .map(statement -> facts.schema().qualified(((CreateTable) statement).table()))
                .collect(Collectors.toSet());
        List<AddColumn> added = statements(facts.release())
                .flatMap(statement -> statement.actions().stream())
                .filter(AddColumn.class::isInstance)
                .map(AddColumn.class::cast)
                .filter(add -> !created.contains(facts.schema().qualified(add.table())))
                .toList();
        return new Expansion(added, facts.release(), facts);
    }

    private static Stream<Statement> statements(List<Migration> release) {
        return release.stream().flatMap(Later::of);
    }

    /** The new column of this name. */
    Optional<AddColumn> added(Name table, String column) {
        return added.stream()
                .filter(add -> isSame(add.table(), table) && add.column().name().equals(column))
                .findFirst();
    }

    /**
     * The new column that takes the place of a dropped one: it is filled from it, is given its name, or one of the two names is a part of the other.
     * Nothing for a column that is as new itself.
     */
    Optional<AddColumn> successor(DropColumn drop) {
        return added(drop.table(), drop.column()).isPresent()
                ? Optional.empty()
                : added.stream()
                        .filter(add -> isSame(add.table(), drop.table())
                                && succeeds(add.column().name(), drop.column(), drop.table()))
                        .findFirst();
    }

    private boolean succeeds(String fresh, String old, Name table) {
        return fresh.contains(old)
                || old.contains(fresh)
                || release.stream()
                        .anyMatch(migration -> Later.of(migration)
                                .anyMatch(statement -> fills(statement, fresh, old, table, migration)
                                        || renames(statement, fresh, old, table)));
    }

    private boolean fills(Statement statement, String fresh, String old, Name table, Migration migration) {
        if (!(statement instanceof Update update) || !isSame(update.table(), table)) {
            return false;
        }
        String text = migration.up().text();
        Set<String> words = SqlReader.words(text, update.span()).stream()
                .map((Span word) -> word.of(text))
                .collect(Collectors.toSet());
        return words.contains(fresh) && words.contains(old);
    }

    private boolean renames(Statement statement, String fresh, String old, Name table) {
        return statement.actions().stream()
                .anyMatch(action -> action instanceof RenameColumn rename
                        && isSame(rename.table(), table)
                        && rename.column().equals(fresh)
                        && rename.to().equals(old));
    }

    private boolean isSame(Name one, Name other) {
        return Later.same(one, other, facts);
    }
}
