package dev.drydock.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads lists of names: {@code extensions} and {@code roles}. */
final class NameList {

    /** What needs no care in any statement once it is quoted; PostgreSQL cuts names at 63 bytes (manual, "Identifiers and Key Words"). */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,62}");

    private NameList() {}

    /** The names of extensions. */
    static List<String> extensions(Entry list) {
        return names(list, "an extension", "[pgcrypto, \"uuid-ossp\"]");
    }

    /**
     * The names of roles.
     *
     * <p>PostgreSQL keeps names that begin with {@code pg_}, and {@code public} and {@code none}, for itself (manual, "CREATE ROLE"; measured on 13 and
     * 18). A replay makes its own roles, which begin with {@code drydock_}.
     */
    static List<String> roles(Entry list) {
        List<String> roles = names(list, "a role", "[app_rw, reporting]");
        for (Entry item : list.list()) {
            String role = item.text();
            boolean postgres = role.startsWith("pg_") || role.equals("public") || role.equals("none");
            if (postgres || role.startsWith("drydock_")) {
                throw item.error(
                        "The name " + role + " is kept for " + (postgres ? "PostgreSQL" : "Drydock") + ".",
                        "Remove it: a role of this name cannot be made.");
            }
        }
        return roles;
    }

    private static List<String> names(Entry list, String what, String example) {
        List<String> names = new ArrayList<>();
        for (Entry item : list.list()) {
            String name = item.value() == null ? "" : item.value();
            if (!PLAIN.matcher(name).matches()) {
                throw item.error(
                        (item.value() == null ? "This" : item.quoted()) + " is no name of " + what + ".",
                        "List plain names, as in " + example + ".");
            }
            if (names.contains(name)) {
                throw item.error("The name " + name + " stands here twice.", "Remove one of them.");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
