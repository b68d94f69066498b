package dev.drydock.lock;

import dev.drydock.sql.Expression;
import dev.drydock.sql.Mentions;
import dev.drydock.sql.Name;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables that CREATE and ALTER PUBLICATION name (measured, 13 to 18). */
final class Publications {

    private static final Pattern TABLES = Pattern.compile("(?is)\\b(?:for|add|set|drop)\\s+table\\s+(.*)");

    private Publications() {}

    static void claim(@Nullable Expression definition, Claims claims) {
        Matcher tables = TABLES.matcher(definition == null ? "" : definition.text());
        if (!tables.find()) {
            return;
        }
        String listed = tables.group(1).replaceAll("(?is)\\bwith\\s*\\(.*", "").replaceAll("\\([^()]*\\)", "");
        for (String table : listed.split(",")) {
            for (Name name : Mentions.in("select from " + table).relations().values()) {
                claims.lockWritten(name, LockMode.SHARE_UPDATE_EXCLUSIVE);
            }
        }
    }
}
