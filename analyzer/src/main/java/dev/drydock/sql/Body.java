package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a DO block, a function or a procedure, and the SQL in it.
 *
 * <p>It is read when somebody asks for the first time. Nothing in it makes the reader throw: what cannot be followed is told by {@link #problem()}.
 * Bodies are equal when they are written alike at the same place.
 */
public final class Body {

    /** Bodies in bodies beyond this are not read, so that nested ones cost no more than this times their length. */
    private static final int DEEPEST = 8;

    private final String language;
    private final String written;
    private final Span span;
    private final int depth;
    private final @Nullable Source source;
    private final List<Token> tokens;
    private volatile @Nullable BodyReading reading;

    private Body(String language, String written, Span span, int depth, @Nullable Source source, List<Token> tokens) {
        this.language = language;
        this.written = written;
        this.span = span;
        this.depth = depth;
        this.source = source;
        this.tokens = List.copyOf(tokens);
    }

    /** The body that a literal holds. */
    static Body quoted(String language, Token literal, Source around) {
        return new Body(language, literal.value(), literal.span(), around.depth() + 1, null, List.of());
    }

    /** The body that stands in the script as it is: BEGIN ATOMIC … END. */
    static Body atomic(List<Token> tokens, Source around) {
        Span span = tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
        return new Body("sql", around.of(span), span, around.depth(), around, tokens);
    }

    /** A body without statements: RETURN expression, or none at all. */
    static Body none(String language, Span span) {
        return new Body(language, "", span, 0, null, List.of());
    }

    /** The language, folded. */
    public String language() {
        return language;
    }

    /** The code: without the quotes around it, and with BEGIN ATOMIC … END. */
    public String text() {
        return source != null || written.isEmpty() ? written : LiteralText.value(written);
    }

    /** Where it stands in the script, its quotes included. */
    public Span span() {
        return span;
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

    /** All statements that run when it does, in order: its own, and those of the DO blocks among them. */
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
            known = read();
            reading = known;
        }
        return known;
    }

    private BodyReading read() {
        if (source != null) {
            return SqlBodyReader.read(source, tokens);
        }
        if (written.isEmpty()) {
            return BodyReading.nothing();
        }
        if (depth > DEEPEST) {
            return BodyReading.broken(span, "bodies are nested more than " + DEEPEST + " deep");
        }
        if (!language.equals("plpgsql") && !language.equals("sql")) {
            return BodyReading.broken(span, "the language " + language + " is not read");
        }
        Source code = new LiteralText().append(written, span.start()).laidOut(span.start(), depth);
        return language.equals("sql") ? SqlBodyReader.read(code) : PlpgsqlReader.read(code);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Body body
                && language.equals(body.language)
                && written.equals(body.written)
                && span.equals(body.span);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, written, span);
    }

    @Override
    public String toString() {
        return text();
    }
}
