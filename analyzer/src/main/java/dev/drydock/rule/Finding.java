package dev.drydock.rule;

import dev.drydock.lock.LockMode;
import dev.drydock.sql.Name;
import dev.drydock.sql.Span;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a rule has to say about a subject.
 *
 * @param span the part of the up script concerned
 * @param message what happens in production, to which table; no full stop at its end
 * @param help what to do instead; no full stop at its end
 * @param label the few words under the marked source: the lock and the tables, or empty
 */
public record Finding(Span span, String message, String help, String label) {

    /** A finding about a part of the script. */
    public static Finding at(Span span, String message) {
        return new Finding(span, message, "", "");
    }

    /** The same finding with what to do instead. */
    public Finding help(String instead) {
        return new Finding(span, message, instead, label);
    }

    /** The same finding with the lock that the server takes, and where. */
    public Finding locking(LockMode mode, Name... tables) {
        String names = Arrays.stream(tables).map(Name::toString).distinct().collect(Collectors.joining(", "));
        return new Finding(span, message, help, mode + " on " + names);
    }
}
