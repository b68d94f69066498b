package dev.drydock.rule;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.sql.Name;
import dev.drydock.sql.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say about a subject.
 *
 * @param migration the migration concerned, or null for the one under check
 * @param span the part of its up script concerned
 * @param message what happens in production, to which table; no full stop at its end
 * @param help what to do instead; no full stop at its end
 * @param lock the lock that the server takes, or null where the finding claims none
 * @param fix the change that makes the finding go away, or null
 */
public record Finding(
        @Nullable Migration migration,
        Span span,
        String message,
        String help,
        @Nullable LockClaim lock,
        @Nullable Fix fix) {

    /** A finding about a part of the script under check. */
    public static Finding at(Span span, String message) {
        return new Finding(null, span, message, "", null, null);
    }

    /** A finding about a part of the up script of this migration; a rule about the whole history says so. */
    public static Finding in(Migration migration, Span span, String message) {
        return new Finding(migration, span, message, "", null, null);
    }

    /** The same finding with what to do instead. */
    public Finding help(String instead) {
        return new Finding(migration, span, message, instead, lock, fix);
    }

    /** The same finding with the lock that the server takes, and where. */
    public Finding locking(LockMode mode, Name... locked) {
        return new Finding(migration, span, message, help, new LockClaim(mode, List.of(locked)), fix);
    }

    /** The same finding with a change that makes it go away, if there is one. */
    public Finding fix(Optional<Fix> change) {
        return new Finding(migration, span, message, help, lock, change.orElse(null));
    }
}
