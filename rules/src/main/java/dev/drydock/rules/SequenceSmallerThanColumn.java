package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Sequence;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AddIdentity;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.AlterSequence;
import dev.drydock.sql.Column;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.DropDefault;
import dev.drydock.sql.SequenceOption;
import dev.drydock.sql.SetDefault;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.Optional;
import java.util.stream.Stream;

/** A serial column that becomes bigint keeps its sequence of integers, which ends at 2,147,483,647 all the same. */
public final class SequenceSmallerThanColumn implements Rule<AlterColumnType> {

    @Override
    public Class<AlterColumnType> subject() {
        return AlterColumnType.class;
    }

    @Override
    public Stream<Finding> check(AlterColumnType alter, Facts facts) {
        Optional<Sequence> sequence = facts.table(alter.table())
                .filter(table -> alter.type().is("bigint") && filled(table, alter.column()))
                .flatMap(table -> owned(table, alter.column(), facts));
        if (sequence.isEmpty() || !serial(alter, facts)) {
            return Stream.empty();
        }
        boolean settled = all(facts).anyMatch(statement -> widens(statement, sequence.get()))
                || Stream.ofNullable(facts.migration()).flatMap(Later::of).anyMatch(s -> replaces(s, alter, facts));
        return Stream.of(Shown.name(sequence.get()))
                .filter(name -> !settled)
                .map(name -> Finding.at(
                                alter.span(),
                                "the sequence " + name
                                        + " behind this column stays one of integers: at 2,147,483,647 each INSERT fails, as if nothing had been changed")
                        .help("ALTER SEQUENCE " + name + " AS bigint"));
    }

    private static Stream<Statement> all(Facts facts) {
        return facts.everywhere(Statement.class).stream();
    }

    private static boolean filled(Table table, String column) {
        return table.column(column)
                .filter(c -> c.filling() == TableColumn.Filling.DEFAULT)
                .isPresent();
    }

    private static Optional<Sequence> owned(Table table, String column, Facts facts) {
        return facts.schema().usersOf(table).stream()
                .filter(user -> user instanceof Sequence owned
                        && !owned.identity()
                        && table.name().equals(owned.ownerTable())
                        && column.equals(owned.ownerColumn()))
                .map(Sequence.class::cast)
                .findFirst();
    }

    /** Tells whether the last statement that gave the table this column, made it a serial of integers. */
    private static boolean serial(AlterColumnType alter, Facts facts) {
        return all(facts)
                .filter(statement -> statement.targets().stream()
                        .anyMatch(table -> table.name().equals(alter.table().name())))
                .flatMap(SequenceSmallerThanColumn::columns)
                .filter(column -> column.name().equals(alter.column()))
                .map(Column::type)
                .reduce((first, last) -> last)
                .filter(type -> type.isSerial() && !type.name().name().equals("bigserial"))
                .isPresent();
    }

    private static Stream<Column> columns(Statement statement) {
        return statement instanceof CreateTable create
                ? create.columns().stream()
                : statement.actions().stream()
                        .filter(AddColumn.class::isInstance)
                        .map(add -> ((AddColumn) add).column());
    }

    private static boolean widens(Statement statement, Sequence sequence) {
        return statement.actions().stream()
                .anyMatch(action -> action instanceof AlterSequence alter
                        && alter.table().name().equals(sequence.name().name())
                        && alter.options().stream().anyMatch(option -> option.kind() == SequenceOption.Kind.AS));
    }

    private static boolean replaces(Statement statement, AlterColumnType alter, Facts facts) {
        return statement.actions().stream()
                .anyMatch(action -> Later.same(action.table(), alter.table(), facts) && fills(action, alter.column()));
    }

    private static boolean fills(TableAction action, String column) {
        return action instanceof DropDefault drop && drop.column().equals(column)
                || action instanceof SetDefault set && set.column().equals(column)
                || action instanceof AddIdentity add && add.column().equals(column);
    }
}
