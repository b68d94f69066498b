package dev.drydock.sql;

/** Prints CREATE and ALTER of functions and triggers. */
final class FunctionPrinter {

    static final Printers PRINTERS = new Printers()
            .with(CreateFunction.class, FunctionPrinter::createFunction)
            .with(AlterFunction.class, (alter, out) -> {
                out.add("ALTER").add(alter.function().kind().toString());
                ObjectPrinter.name(alter.function(), out);
                alter.options().forEach(option -> option(option, out));
            })
            .with(CreateTrigger.class, FunctionPrinter::createTrigger);

    private FunctionPrinter() {}

    private static void createFunction(CreateFunction create, SqlText out) {
        out.add("CREATE")
                .addIf(create.orReplace(), "OR REPLACE")
                .add(create.procedure() ? "PROCEDURE" : "FUNCTION")
                .name(create.name())
                .glue("(")
                .list(create.arguments(), FunctionPrinter::argument)
                .add(")");
        if (create.returns() != null) {
            out.add("RETURNS")
                    .addIf(create.returnsSet(), "SETOF")
                    .add(create.returns().written());
        }
        if (!create.returnsTable().isEmpty()) {
            out.add("RETURNS TABLE (")
                    .list(create.returnsTable(), FunctionPrinter::argument)
                    .add(")");
        }
        create.options().forEach(option -> option(option, out));
    }

    static void argument(Argument argument, SqlText out) {
        out.addIf(!argument.mode().equals("IN"), argument.mode())
                .id("", argument.name())
                .add(argument.type().written())
                .expression("DEFAULT", argument.defaultValue());
    }

    private static void option(FunctionOption option, SqlText out) {
        String value = option.value() == null ? "" : option.value();
        switch (option.kind()) {
            case VOLATILITY, NULL_INPUT, LEAKPROOF -> out.add(value);
            case SECURITY, PARALLEL, COST, ROWS -> out.add(option.kind().name()).add(value);
            case LANGUAGE -> out.add("LANGUAGE").id(value);
            case ATOMIC -> out.expression("", option.expression());
            case AS -> out.expression("AS", option.expression()).literal(",", option.value());
            case SET -> setting(option, value, out);
            case RESET -> out.add("RESET").add(SettingPrinter.name(value));
            default -> out.add(option.kind().name()).expression("", option.expression());
        }
    }

    private static void setting(FunctionOption option, String name, SqlText out) {
        out.add("SET").add(SettingPrinter.name(name));
        if (option.expression() == null) {
            out.add("FROM CURRENT");
        } else {
            out.addIf(!SettingReader.isSpecial(name), "=")
                    .add(option.expression().text());
        }
    }

    private static void createTrigger(CreateTrigger create, SqlText out) {
        out.add("CREATE")
                .addIf(create.orReplace(), "OR REPLACE")
                .addIf(create.constraint(), "CONSTRAINT")
                .id("TRIGGER", create.name())
                .add(create.timing());
        for (int i = 0; i < create.events().size(); i++) {
            TriggerEvent event = create.events().get(i);
            out.addIf(i > 0, "OR").add(event.event());
            if (!event.columns().isEmpty()) {
                out.add("OF").ids(event.columns());
            }
        }
        out.name("ON", create.table()).name("FROM", create.from());
        ConstraintPrinter.deferral(create.deferral(), out);
        out.addIf(!create.referencing().isEmpty(), "REFERENCING");
        for (TransitionTable table : create.referencing()) {
            out.add(table.newRows() ? "NEW" : "OLD")
                    .add(table.row() ? "ROW AS" : "TABLE AS")
                    .id(table.name());
        }
        out.add(create.forEachRow() ? "FOR EACH ROW" : "FOR EACH STATEMENT")
                .condition("WHEN", create.when())
                .name("EXECUTE FUNCTION", create.function())
                .glue("(")
                .list(create.arguments(), (argument, text) -> text.literal(argument))
                .add(")");
    }
}
