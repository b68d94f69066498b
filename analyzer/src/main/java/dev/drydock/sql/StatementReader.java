package dev.drydock.sql;

/** Reads one statement by its first words. */
final class StatementReader {

    private final Tokens in;

    StatementReader(Tokens in) {
        this.in = in;
    }

    Statement read() {
        Token first = in.peek();
        if (first.isSymbol("(")) {
            return new Select(in.all(), in.rest());
        }
        if (first.kind() != Token.Kind.WORD) {
            throw in.unexpected();
        }
        return switch (first.value()) {
            case "create" -> new CreateReader(in).read();
            case "alter" -> new AlterReader(in).read();
            case "drop" -> new DropReader(in).read();
            case "insert", "update", "delete", "merge", "with", "select", "values", "table", "copy", "truncate" ->
                new DmlReader(in).read();
            default -> {
                Statement session = new SessionReader(in).read();
                yield session == null ? new UtilityReader(in).read() : session;
            }
        };
    }
}
