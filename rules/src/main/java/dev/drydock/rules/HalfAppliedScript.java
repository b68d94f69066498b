package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.CreateEnum;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Drop;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.RenameColumn;
import dev.drydock.sql.RenameTable;
import dev.drydock.sql.Select;
import dev.drydock.sql.SetParameter;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A script outside a transaction that fails in the middle cannot be run again unless each statement may be repeated. */
public final class HalfAppliedScript implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        List<Statement> alone = Transaction.of(migration).stream()
                .filter(transaction -> !transaction.block())
                .flatMap(transaction -> transaction.statements().stream())
                .filter(statement -> !(statement instanceof SetParameter || statement instanceof Select))
                .toList();
        return IntStream.range(0, alone.size() - 1)
                .filter(i -> onlyOnce(alone.get(i)))
                .limit(1)
                .mapToObj(i -> Finding.at(
                                alone.get(i).span(),
                                "if a later statement fails, this one stays, and the next run fails here: nothing in this file is undone")
                        .help("put each statement into a migration of its own, or write IF NOT EXISTS and IF EXISTS"));
    }

    /** Tells whether the server refuses the statement the second time. */
    private static boolean onlyOnce(Statement statement) {
        if (statement instanceof CreateTable create) {
            return !create.ifNotExists();
        }
        if (statement instanceof CreateIndex create) {
            return !create.ifNotExists() && create.name() != null;
        }
        if (statement instanceof Drop drop) {
            return !drop.ifExists();
        }
        return statement instanceof CreateEnum
                || statement instanceof AlterTable alter
                        && alter.actions().stream()
                                .anyMatch(action -> action instanceof AddColumn add && !add.ifNotExists()
                                        || action instanceof DropColumn drop && !drop.ifExists()
                                        || action instanceof DropConstraint gone && !gone.ifExists()
                                        || action instanceof RenameColumn
                                        || action instanceof RenameTable);
    }
}
