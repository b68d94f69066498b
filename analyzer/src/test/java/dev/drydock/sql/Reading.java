package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads one statement that must be free of errors, and finds parts of a text. */
final class Reading {

    private Reading() {}

    static <S extends Statement> S one(Class<S> kind, String text) {
        SqlScript script = SqlReader.read(text);
        assertThat(script.errors()).as(text).isEmpty();
        assertThat(script.statements()).as(text).hasSize(1).first().isInstanceOf(kind);
        return kind.cast(script.statements().get(0));
    }

    /** The only action of an ALTER TABLE. */
    static <A extends TableAction> A action(Class<A> kind, String text) {
        AlterTable alter = one(AlterTable.class, text);
        assertThat(alter.actions()).as(text).hasSize(1).first().isInstanceOf(kind);
        return kind.cast(alter.actions().get(0));
    }

    /** The span of the first occurrence of a part. */
    static Span span(String text, String part) {
        int start = text.indexOf(part);
        assertThat(start).as("%s in %s", part, text).isNotNegative();
        return new Span(start, start + part.length());
    }

    static Expression expression(String text, String part) {
        return new Expression(part, span(text, part));
    }
}
