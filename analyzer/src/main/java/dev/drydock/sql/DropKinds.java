package dev.drydock.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the kind of object behind DROP. */
final class DropKinds {

    private DropKinds() {}

    /** The kind, passed; null where the words are none that {@link ObjectKind} knows. */
    static @Nullable ObjectKind read(Tokens in) {
        for (ObjectKind kind : ObjectKind.values()) {
            if (in.accept(kind.toString().toLowerCase(Locale.ROOT).split(" "))) {
                return kind;
            }
        }
        boolean user = !in.sees("user", "mapping") && in.accept("user") || in.accept("group");
        return user ? ObjectKind.ROLE : null;
    }
}
