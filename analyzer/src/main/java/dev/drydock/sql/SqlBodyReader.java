package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads bodies in the language SQL, which are statements and nothing else. */
final class SqlBodyReader {

    private SqlBodyReader() {}

    /** Reads a body that a literal holds. */
    static BodyReading read(Source code) {
        SqlScript script = SqlReader.read(code);
        return reading(script.statements(), script.errors());
    }

    /** Reads BEGIN ATOMIC … END. */
    static BodyReading atomic(Source source) {
        List<Token> tokens = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        List<SyntaxError> errors = new ArrayList<>();
        try {
            Lexer lexer = new Lexer(source);
            for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
                tokens.add(token);
            }
        } catch (SyntaxException e) {
            errors.add(e.error());
        }
        int from = 2;
        for (int i = from; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            if (last || tokens.get(i).isSymbol(";")) {
                if (i > from) {
                    statements.add(SqlReader.statement(source, tokens.subList(from, i), tokens.get(i), errors));
                }
                from = i + 1;
            }
        }
        return reading(statements, errors);
    }

    private static BodyReading reading(List<Statement> statements, List<SyntaxError> errors) {
        return new BodyReading(
                statements.stream()
                        .map(statement -> new BodyStatement(statement, Circumstances.ALWAYS, false))
                        .toList(),
                List.of(),
                errors.isEmpty() ? null : errors.get(0));
    }
}
