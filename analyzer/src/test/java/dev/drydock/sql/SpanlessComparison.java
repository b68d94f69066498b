package dev.drydock.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares records by all that they hold but their places in the text. */
final class SpanlessComparison {

    private SpanlessComparison() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null || one.getClass() != other.getClass() && !(one instanceof List)) {
            return one == other;
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            boolean same = list.size() == others.size();
            for (int i = 0; same && i < list.size(); i++) {
                same = same(list.get(i), others.get(i));
            }
            return same;
        }
        if (one instanceof Body body && other instanceof Body another) {
            return body.language().equals(another.language()) && body.text().equals(another.text());
        }
        if (!(one instanceof Record)) {
            return Objects.equals(one, other);
        }
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (component.getType() != Span.class && !same(value(component, one), value(component, other))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(component.getName(), e);
        }
    }
}
