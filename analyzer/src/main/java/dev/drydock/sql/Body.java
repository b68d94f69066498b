package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a DO block, a function or a procedure, and the SQL in it.
 *
 * <p>It is read when somebody asks for the first time. Nothing in it makes the reader throw: what cannot be followed is told by {@link #problem()}.
 * Bodies are equal when they are written alike at the same place in the same language.
 */
public final class Body {

    /** Bodies in bodies beyond this are not read, so that nested ones cost no more than this times their length. */
    private static final int DEEPEST = 8;

    private final String language;
    private final Expression written;
    private final boolean quoted;
    private final Supplier<BodyReading> reader;
    private volatile @Nullable BodyReading reading;

    private Body(String language, Expression written, boolean quoted, Supplier<BodyReading> reader) {
        this.language = language;
        this.written = written;
        this.quoted = quoted;
        this.reader = reader;
    }

    /**
     * The body that a literal holds.
     *
     * @param depth 1 in a script, one more in each body
     */
    static Body quoted(String language, Expression literal, int depth) {
        return new Body(language, literal, true, () -> read(language, literal, depth));
    }

    /** The body BEGIN ATOMIC … END. */
    static Body atomic(Expression written) {
        return new Body("sql", written, false, () -> SqlBodyReader.atomic(source(written)));
    }

    /** The body RETURN …, which holds no statement. */
    static Body expression(Expression written) {
        return new Body("sql", written, false, () -> new BodyReading(List.of(), List.of(), null));
    }

    /** The language, folded. */
    public String language() {
        return language;
    }

    /** The body as the script has it, with its quotes. */
    public Expression written() {
        return written;
    }

    /** The code: without the quotes around it, and with BEGIN ATOMIC … END. */
    public String text() {
        return quoted ? LiteralText.value(written.text()) : written.text();
    }

    /** The SQL statements in it, in order; those in front of a problem where it has one. */
    public List<BodyStatement> statements() {
        return reading().statements();
    }

    /** The places that run SQL which no reader of the text can know, in order. */
    public List<DynamicSql> dynamic() {
        return reading().dynamic();
    }

    /** Tells whether it was followed to its end; a body in another language than SQL and PL/pgSQL never is. */
    public boolean understood() {
        return reading().problem() == null;
    }

    /** Where it could not be followed further, and why. */
    public Optional<SyntaxError> problem() {
        return Optional.ofNullable(reading().problem());
    }

    /** All statements that run when it does, in order: its own, and behind each DO block among them those of the block. */
    List<Statement> run() {
        List<Statement> run = new ArrayList<>();
        for (BodyStatement inner : statements()) {
            run.add(inner.statement());
            run.addAll(inner.statement().inner());
        }
        return run;
    }

    private BodyReading reading() {
        BodyReading known = reading;
        if (known == null) {
            known = reader.get();
            reading = known;
        }
        return known;
    }

    private static BodyReading read(String language, Expression literal, int depth) {
        if (!language.equals("plpgsql") && !language.equals("sql")) {
            return BodyReading.broken(literal.span(), "the language " + language + " is not read");
        }
        if (depth > DEEPEST) {
            return BodyReading.broken(literal.span(), "bodies are nested more than " + DEEPEST + " deep");
        }
        int start = literal.span().start();
        Source code = new LiteralText().append(literal.text(), start).laidOut(start, depth);
        return language.equals("sql") ? SqlBodyReader.read(code) : PlpgsqlReader.read(code);
    }

    private static Source source(Expression written) {
        return new Source(written.text(), written.span().start(), 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Body body && language.equals(body.language) && written.equals(body.written);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, written);
    }

    @Override
    public String toString() {
        return text();
    }
}
