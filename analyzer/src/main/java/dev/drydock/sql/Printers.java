package dev.drydock.sql;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the records of one family are printed. */
final class Printers {

    /** Prints one kind of record. */
    interface Printer<E extends Element> {

        void print(E element, SqlText out);
    }

    private final Map<Class<?>, Printer<Element>> printers = new HashMap<>();

    /** Prints records of this kind in this way. */
    <E extends Element> Printers with(Class<E> kind, Printer<E> printer) {
        printers.put(kind, (element, out) -> printer.print(kind.cast(element), out));
        return this;
    }

    Printers with(Printers family) {
        printers.putAll(family.printers);
        return this;
    }

    @Nullable
    Printer<Element> of(Element element) {
        return printers.get(element.getClass());
    }
}
