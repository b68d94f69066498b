package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.sql.AlterEnum;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Delete;
import dev.drydock.sql.Insert;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Update;
import java.util.regex.Pattern;

/** A value that a transaction adds to an enum. */
record EnumValue(AlterEnum added) {

    /** Tells whether a statement names the value as one of its enum: the type or a column of it stands beside the literal. */
    boolean usedBy(Statement statement, String text, Facts facts) {
        boolean runs = statement instanceof Update
                || statement instanceof Insert
                || statement instanceof Delete
                || statement instanceof AlterTable
                || statement instanceof CreateTable
                || statement instanceof CreateIndex;
        return runs
                && text.contains("'" + added.value().replace("'", "''") + "'")
                && (names(text) || hasColumn(statement, facts));
    }

    private boolean names(String text) {
        return Pattern.compile("\\b" + Pattern.quote(added.name().name()) + "\\b")
                .matcher(text)
                .find();
    }

    private boolean hasColumn(Statement statement, Facts facts) {
        return statement.targets().stream()
                .flatMap(name -> facts.table(name).stream())
                .flatMap(table -> table.columns().stream())
                .anyMatch(column ->
                        column.type().name().name().equals(added.name().name()));
    }
}
