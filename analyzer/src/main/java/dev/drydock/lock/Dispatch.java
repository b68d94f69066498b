package dev.drydock.lock;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds what to do by the class of a value. */
final class Dispatch<T, C> {

    private final Map<Class<?>, BiConsumer<T, C>> ways = new HashMap<>();

    <S extends T> Dispatch<T, C> with(Class<S> type, BiConsumer<S, C> way) {
        ways.put(type, (value, context) -> way.accept(type.cast(value), context));
        return this;
    }

    Dispatch<T, C> with(Dispatch<T, C> others) {
        ways.putAll(others.ways);
        return this;
    }

    /** These do nothing. */
    @SafeVarargs
    final Dispatch<T, C> nothing(Class<? extends T>... types) {
        for (Class<? extends T> type : types) {
            ways.put(type, (value, context) -> {});
        }
        return this;
    }

    void accept(T value, C context) {
        BiConsumer<T, C> way = ways.get(value.getClass());
        if (way == null) {
            throw new IllegalStateException(
                    "no forecast for " + value.getClass().getSimpleName());
        }
        way.accept(value, context);
    }
}
