package dev.drydock.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the structure of a PL/pgSQL body (manual, "PL/pgSQL", of version 18) and yields the SQL in it.
 *
 * <p>It keeps a stack of its own, so that no nesting is too deep for it.
 */
final class PlpgsqlReader {

    private final Tokens in;
    private final PlpgsqlWords words;
    private final PlpgsqlFindings found;
    private final Deque<PlpgsqlFrame> frames = new ArrayDeque<>();

    private PlpgsqlReader(Source code, List<Token> tokens) {
        this.in = new Tokens(code, tokens);
        this.words = new PlpgsqlWords(in);
        this.found = new PlpgsqlFindings(in);
    }

    /** Reads a body as far as it can be followed. */
    static BodyReading read(Source code) {
        List<Token> tokens = new ArrayList<>();
        SyntaxError broken = null;
        try {
            Lexer lexer = new Lexer(code);
            for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
                tokens.add(token);
            }
        } catch (SyntaxException e) {
            broken = e.error();
        }
        if (tokens.isEmpty()) {
            return broken == null
                    ? BodyReading.broken(code.span(0, 0), "syntax error at end of input")
                    : new BodyReading(List.of(), List.of(), broken);
        }
        return new PlpgsqlReader(code, tokens).read(broken);
    }

    private BodyReading read(@Nullable SyntaxError broken) {
        try {
            passOptions();
            open();
            while (!frames.isEmpty()) {
                statement();
            }
            in.acceptSymbol(";");
            if (!in.atEnd()) {
                throw words.unexpected();
            }
            return found.reading(broken);
        } catch (SyntaxException e) {
            return found.reading(broken == null ? e.error() : broken);
        }
    }

    /** {@code #option dump}, {@code #variable_conflict use_column}, {@code #print_strict_params on}. */
    private void passOptions() {
        while (in.acceptSymbol("#")) {
            in.next();
            in.next();
        }
    }

    /** A block's label and declarations, up to behind its BEGIN. */
    private void open() {
        words.passLabels();
        if (in.accept("declare")) {
            new PlpgsqlDeclarations(in, words, found, circumstances()).read();
        }
        if (!in.accept("begin")) {
            throw words.unexpected();
        }
        frames.push(new PlpgsqlFrame(PlpgsqlFrame.Kind.BLOCK, circumstances(), found.count()));
    }

    private void statement() {
        words.passLabels();
        Token token = in.peek();
        if (words.seesAssignment()) {
            words.passTo(";");
            in.next();
            return;
        }
        if (token.kind() != Token.Kind.WORD) {
            throw words.unexpected();
        }
        switch (token.value()) {
            case "declare", "begin" -> open();
            case "exception" -> exception();
            case "end" -> end();
            case "if" -> branch(PlpgsqlFrame.Kind.IF);
            case "elsif", "elseif" -> nextBranch();
            case "else" -> otherwise();
            case "case" -> caseOf();
            case "when" -> when();
            case "while" -> whileLoop();
            case "for" -> forLoop();
            case "foreach" -> {
                words.passTo("loop");
                loop(null);
            }
            case "loop" -> loop(null);
            default -> plain(token.value());
        }
    }

    private void plain(String word) {
        int from = in.position();
        in.next();
        switch (word) {
            case "null", "raise", "assert", "get", "close", "fetch", "move", "commit", "rollback" -> words.passTo(";");
            case "exit", "continue" -> leaving(word);
            case "return" -> returning();
            case "execute" -> execute(";");
            case "open" -> openCursor();
            default -> {
                words.passStatement();
                found.sql(from, in.position(), circumstances());
            }
        }
        in.next();
    }

    private void exception() {
        PlpgsqlFrame block = top(PlpgsqlFrame.Kind.BLOCK);
        if (block.inHandlers()) {
            throw words.unexpected();
        }
        in.next();
        if (!in.sees("when")) {
            throw words.unexpected();
        }
        found.trap(block.firstFound());
        replace(block.handlers());
    }

    private void end() {
        PlpgsqlFrame frame = frames.element();
        in.next();
        switch (frame.kind()) {
            case IF -> words.pass("if");
            case CASE -> words.pass("case");
            case LOOP -> words.pass("loop");
            case BLOCK -> {}
        }
        if ((frame.kind() == PlpgsqlFrame.Kind.LOOP || frame.kind() == PlpgsqlFrame.Kind.BLOCK) && words.seesLabel()) {
            in.next();
        }
        frames.pop();
        if (!frames.isEmpty() && !in.acceptSymbol(";")) {
            throw words.unexpected();
        }
    }

    private void branch(PlpgsqlFrame.Kind kind) {
        in.next();
        Expression condition = words.until("then");
        frames.push(new PlpgsqlFrame(kind, circumstances(), found.count()).under(condition));
    }

    private void nextBranch() {
        PlpgsqlFrame frame = top(PlpgsqlFrame.Kind.IF);
        in.next();
        replace(frame.under(words.until("then")));
    }

    private void otherwise() {
        PlpgsqlFrame frame = frames.element();
        if (frame.kind() != PlpgsqlFrame.Kind.IF && frame.kind() != PlpgsqlFrame.Kind.CASE) {
            throw words.unexpected();
        }
        in.next();
        replace(frame.otherwise());
    }

    /** CASE, with what it looks at where it does not go by conditions. */
    private void caseOf() {
        in.next();
        int from = in.position();
        words.passTo("when");
        Expression operand = in.position() == from ? null : in.expression(from, in.position());
        frames.push(new PlpgsqlFrame(PlpgsqlFrame.Kind.CASE, circumstances(), found.count()).of(operand));
    }

    private void when() {
        PlpgsqlFrame frame = frames.element();
        boolean handler = frame.kind() == PlpgsqlFrame.Kind.BLOCK && frame.inHandlers();
        if (!handler && frame.kind() != PlpgsqlFrame.Kind.CASE) {
            throw words.unexpected();
        }
        in.next();
        Expression condition = words.until("then");
        replace(handler ? frame.handling(condition) : frame.when(condition));
    }

    private void whileLoop() {
        in.next();
        int from = in.position();
        words.passTo("loop");
        loop(in.expression(from, in.position()));
    }

    private void loop(@Nullable Expression condition) {
        in.next();
        frames.push(new PlpgsqlFrame(PlpgsqlFrame.Kind.LOOP, circumstances(), found.count()).looped(condition));
    }

    /** FOR … IN a range, a query, EXECUTE or a cursor. */
    private void forLoop() {
        words.passTo("in");
        in.next();
        if (in.accept("execute")) {
            execute("loop");
        } else {
            int from = in.position();
            words.passTo("loop");
            if (found.isQuery(from, in.position())) {
                found.sql(from, in.position(), circumstances());
            }
        }
        loop(null);
    }

    /** The expression behind EXECUTE, and its INTO and USING, up to a word or a semicolon. */
    private void execute(String end) {
        int from = in.position();
        words.passTo(end, "into", "using");
        found.execute(from, in.position(), circumstances());
        words.passTo(end);
    }

    private void openCursor() {
        words.passTo("for", ";");
        if (in.accept("for")) {
            if (in.accept("execute")) {
                execute(";");
            } else {
                int from = in.position();
                words.passStatement();
                found.sql(from, in.position(), circumstances());
            }
        }
    }

    private void returning() {
        if (in.accept("query")) {
            if (in.accept("execute")) {
                execute(";");
                return;
            }
            int from = in.position();
            words.passStatement();
            found.sql(from, in.position(), circumstances());
        } else {
            boolean oneOfMany = in.sees("next");
            words.passTo(";");
            if (!oneOfMany) {
                found.left(circumstances());
            }
        }
    }

    /** EXIT out of a block leaves what follows in it; out of a loop it changes nothing: the loop's body is conditional. */
    private void leaving(String word) {
        words.passTo("when", ";");
        Circumstances circumstances = circumstances();
        if (in.accept("when")) {
            int from = in.position();
            words.passTo(";");
            circumstances = circumstances.under(in.expression(from, in.position()));
        }
        if (word.equals("exit") && !circumstances.inLoop()) {
            found.left(circumstances);
        }
    }

    private Circumstances circumstances() {
        return found.behindReturns(
                frames.isEmpty() ? Circumstances.ALWAYS : frames.element().circumstances());
    }

    private PlpgsqlFrame top(PlpgsqlFrame.Kind kind) {
        PlpgsqlFrame frame = frames.element();
        if (frame.kind() != kind) {
            throw words.unexpected();
        }
        return frame;
    }

    private void replace(PlpgsqlFrame frame) {
        frames.pop();
        frames.push(frame);
    }
}
