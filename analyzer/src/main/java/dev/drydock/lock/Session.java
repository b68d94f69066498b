package dev.drydock.lock;

import dev.drydock.sql.SetParameter;
import dev.drydock.sql.Statement;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a session that decide what a statement does.
 *
 * @param timeZone its TimeZone, or null where it is not known
 */
public record Session(@Nullable String timeZone) {

    /** A session of which nothing is known. */
    public static final Session UNKNOWN = new Session(null);

    private static final Set<String> UTC = Set.of(
            "utc", "gmt", "etc/utc", "etc/gmt", "zulu", "etc/zulu", "uct", "etc/uct", "universal", "etc/universal");

    /** The session after a statement; SET LOCAL counts like SET. */
    public Session after(Statement statement) {
        if (!(statement instanceof SetParameter set)) {
            return this;
        }
        boolean zone = set.name().equals("timezone") || set.name().equals("time zone");
        if (set.reset() && (zone || set.name().equals("all"))) {
            return UNKNOWN;
        }
        String value = set.value();
        return zone ? new Session(value == null ? null : value.replace("'", "").strip()) : this;
    }

    /** Tells whether its TimeZone is known to be one that never differs from UTC. */
    boolean inUtc() {
        return timeZone != null && UTC.contains(timeZone.toLowerCase(Locale.ROOT));
    }
}
