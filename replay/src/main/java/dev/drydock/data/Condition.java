package dev.drydock.data;

import java.util.List;
import java.util.Set;

/** A condition of a CHECK constraint, or a part of one, as far as it is understood. */
sealed interface Condition {

    /** All of them, joined by AND. */
    record Every(List<Condition> parts) implements Condition {

        public Every {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them, joined by OR. */
    record Some(List<Condition> parts) implements Condition {

        public Some {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition of) implements Condition {}

    /** Two sides and one of {@code = <> < <= > >=}. */
    record Compared(Condition left, String operator, Condition right) implements Condition {}

    /** {@code IS NULL}. */
    record Absent(Condition of) implements Condition {}

    /** A searched CASE; {@code conditions} and {@code results} in the same order. */
    record Case(List<Condition> conditions, List<Condition> results, Condition otherwise) implements Condition {

        public Case {
            conditions = List.copyOf(conditions);
            results = List.copyOf(results);
        }
    }

    /** A column, or {@code value} in the condition of a domain. */
    record Reference(String column) implements Condition {}

    /** A constant: a number or a text as it is; {@code t} and {@code f} for TRUE and FALSE. */
    record Literal(String text) implements Condition {}

    /** Constants, one of which is compared. */
    record Literals(List<String> texts) implements Condition {

        public Literals {
            texts = List.copyOf(texts);
        }
    }

    record Null() implements Condition {}

    /** A function of some arguments. */
    record Call(String function, List<Condition> arguments) implements Condition {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Anything else, with the names in it, some of which are columns. */
    record Unclear(Set<String> names) implements Condition {

        public Unclear {
            names = Set.copyOf(names);
        }
    }
}
