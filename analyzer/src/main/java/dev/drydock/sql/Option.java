package dev.drydock.sql;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An option in parentheses, such as a storage parameter.
 *
 * @param name folded; the namespace of {@code toast.autovacuum_enabled} belongs to it
 * @param value as written, or null where none was
 */
public record Option(String name, @Nullable Expression value) {

    /** Tells whether it switches something off. */
    boolean isFalse() {
        return value != null
                && Set.of("false", "off", "0", "'false'", "'off'")
                        .contains(value.text().toLowerCase(Locale.ROOT));
    }

    /** Tells whether it switches something on; its name alone does. */
    boolean isTrue() {
        return value == null
                || Set.of("true", "on", "1", "'true'", "'on'")
                        .contains(value.text().toLowerCase(Locale.ROOT));
    }
}
