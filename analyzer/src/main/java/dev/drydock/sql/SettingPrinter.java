package dev.drydock.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints SET, RESET and ALTER SYSTEM. */
final class SettingPrinter {

    private SettingPrinter() {}

    /** The name of a setting: key words of two words as they are, else identifiers with dots. */
    static String name(String name) {
        if (SettingReader.isSpecial(name) || name.indexOf(' ') >= 0) {
            return name.toUpperCase(Locale.ROOT);
        }
        StringBuilder quoted = new StringBuilder();
        for (String part : name.split("\\.")) {
            quoted.append(quoted.length() == 0 ? "" : ".").append(part.equals("all") ? "ALL" : SqlText.quoted(part));
        }
        return quoted.toString();
    }

    static void set(SetParameter set, SqlText out) {
        out.add(set.reset() ? "RESET" : "SET").addIf(set.local(), "LOCAL").add(name(set.name()));
        value(set.name(), set.value(), set.reset(), out);
    }

    static void alterSystem(AlterSystem alter, SqlText out) {
        out.add("ALTER SYSTEM").add(alter.reset() ? "RESET" : "SET").add(name(alter.name()));
        value(alter.name(), alter.value(), alter.reset(), out);
    }

    private static void value(String name, @Nullable String value, boolean reset, SqlText out) {
        if (!reset) {
            boolean assigned = !SettingReader.isSpecial(name) && !"FROM CURRENT".equals(value);
            out.addIf(assigned, "=").add(value == null ? "DEFAULT" : value);
        }
    }
}
