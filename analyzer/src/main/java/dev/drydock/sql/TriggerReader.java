package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads CREATE TRIGGER behind the word TRIGGER. */
final class TriggerReader {

    private final Tokens in;

    TriggerReader(Tokens in) {
        this.in = in;
    }

    CreateTrigger read(boolean orReplace, boolean constraint) {
        String name = in.identifier();
        String timing = in.expectAny("before", "after", "instead of");
        List<TriggerEvent> events = new ArrayList<>();
        do {
            events.add(event());
        } while (in.accept("or"));
        in.expect("on");
        Name table = in.name();
        Name from = constraint && in.accept("from") ? in.name() : null;
        Deferral deferral = ConstraintAttributes.read(in, true).deferralOrDefault();
        List<TransitionTable> referencing = in.accept("referencing") ? transitions() : List.of();
        boolean forEachRow = false;
        if (in.accept("for")) {
            in.accept("each");
            forEachRow = in.expectAny("row", "statement").equals("ROW");
        }
        Expression when = in.accept("when") ? in.condition() : null;
        in.expect("execute");
        in.expectAny("function", "procedure");
        Name function = in.functionName();
        List<String> arguments = arguments();
        in.expectEnd();
        return new CreateTrigger(
                in.all(),
                name,
                table,
                orReplace,
                constraint,
                timing,
                events,
                from,
                deferral,
                referencing,
                forEachRow,
                when,
                function,
                arguments);
    }

    private TriggerEvent event() {
        String event = in.expectAny("insert", "update", "delete", "truncate");
        boolean ofColumns = event.equals("UPDATE") && in.accept("of");
        return new TriggerEvent(event, ofColumns ? in.identifiers() : List.of());
    }

    private List<TransitionTable> transitions() {
        List<TransitionTable> tables = new ArrayList<>();
        do {
            boolean newRows = in.expectAny("new", "old").equals("NEW");
            boolean row = in.expectAny("table", "row").equals("ROW");
            in.accept("as");
            tables.add(new TransitionTable(newRows, row, in.identifier()));
        } while (in.sees("new") || in.sees("old"));
        return tables;
    }

    /** Literals, and words and numbers that are taken as such. */
    private List<String> arguments() {
        in.expectSymbol("(");
        List<String> arguments = new ArrayList<>();
        if (in.acceptSymbol(")")) {
            return arguments;
        }
        do {
            Token token = in.peek();
            if (token.kind() == Token.Kind.STRING) {
                arguments.add(Literals.text(in));
            } else {
                arguments.add(token.kind() == Token.Kind.NUMBER ? in.next().value() : in.label());
            }
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
        return arguments;
    }
}
