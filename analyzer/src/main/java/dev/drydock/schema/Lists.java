package dev.drydock.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Makes a list from another; where nothing changes it is the same list. */
final class Lists {

    private Lists() {}

    static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(element);
        return longer;
    }

    static <T> List<T> first(T element, List<T> list) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.add(element);
        longer.addAll(list);
        return longer;
    }

    static <T> List<T> without(List<T> list, Predicate<T> which) {
        return list.stream().anyMatch(which)
                ? list.stream().filter(which.negate()).toList()
                : list;
    }

    static <T> List<T> changing(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream().anyMatch(which)
                ? list.stream().map(e -> which.test(e) ? change.apply(e) : e).toList()
                : list;
    }

    static <T> List<T> changing(List<T> list, UnaryOperator<T> change) {
        boolean same = true;
        List<T> changed = new ArrayList<>(list.size());
        for (T element : list) {
            T now = change.apply(element);
            same &= now == element;
            changed.add(now);
        }
        return same ? list : changed;
    }
}
