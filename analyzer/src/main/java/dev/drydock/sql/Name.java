package dev.drydock.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names an object as PostgreSQL stores it: folded to lower case unless it was quoted.
 *
 * @param schema the schema that was written, or null when the search path decides
 * @param name the object's own name
 */
public record Name(@Nullable String schema, String name) implements Comparable<Name> {

    /** Names an object whose schema the search path decides. */
    public static Name of(String name) {
        return new Name(null, name);
    }

    /** Names an object in a schema. */
    public static Name of(String schema, String name) {
        return new Name(schema, name);
    }

    /** The same name, in the schema given unless one was written. */
    public Name in(String defaultSchema) {
        return schema == null ? new Name(defaultSchema, name) : this;
    }

    /** Another object in the same schema. */
    public Name sibling(String other) {
        return new Name(schema, other);
    }

    /** Quotes an identifier where PostgreSQL would need it; key words are left as they are. */
    public static String quoted(String identifier) {
        boolean plain = !identifier.isEmpty() && (isLower(identifier.charAt(0)) || identifier.charAt(0) == '_');
        for (int i = 0; plain && i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            plain = isLower(c) || c == '_' || c == '$' || (c >= '0' && c <= '9') || c >= 0x80;
        }
        return plain ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Folds an unquoted identifier as PostgreSQL does in UTF-8: ASCII letters only. */
    static String folded(String identifier) {
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                StringBuilder folded = new StringBuilder(identifier);
                for (int k = i; k < folded.length(); k++) {
                    char f = folded.charAt(k);
                    folded.setCharAt(k, f >= 'A' && f <= 'Z' ? (char) (f + 32) : f);
                }
                return folded.toString();
            }
        }
        return identifier;
    }

    /** PostgreSQL cuts identifiers at 63 bytes (manual, "Identifiers and Key Words"). */
    static String truncated(String identifier) {
        if (identifier.length() <= 20) {
            return identifier;
        }
        int bytes = 0;
        for (int i = 0; i < identifier.length(); ) {
            int codePoint = identifier.codePointAt(i);
            bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes > 63) {
                return identifier.substring(0, i);
            }
            i += Character.charCount(codePoint);
        }
        return identifier;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 0x80
                        && Character.toString(c).equals(Character.toString(c).toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Name other) {
        int bySchema = (schema == null ? "" : schema).compareTo(other.schema == null ? "" : other.schema);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** The name as SQL: qualified where a schema was written, quoted where needed. */
    @Override
    public String toString() {
        return schema == null ? quoted(name) : quoted(schema) + "." + quoted(name);
    }
}
