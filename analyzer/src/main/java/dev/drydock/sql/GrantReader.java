package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads GRANT and REVOKE behind their word, and ALTER DEFAULT PRIVILEGES behind these. */
final class GrantReader {

    private final Tokens in;

    GrantReader(Tokens in) {
        this.in = in;
    }

    Grant read(boolean revoke, boolean byDefault) {
        String option = revoke ? optionFor() : null;
        List<Privilege> privileges = privileges();
        String kind = null;
        List<ObjectName> objects = List.of();
        if (in.accept("on")) {
            kind = byDefault
                    ? in.expectAny("tables", "functions", "routines", "sequences", "types", "schemas", "large objects")
                    : kind();
            objects = byDefault ? List.of() : objects(kind);
        }
        in.expect(revoke ? "from" : "to");
        List<String> grantees = in.roles();
        if (!revoke && in.accept("with")) {
            option = withOption();
        }
        String grantedBy = null;
        if (in.accept("granted", "by")) {
            grantedBy = in.role();
        }
        boolean cascade = in.acceptCascade();
        in.expectEnd();
        return new Grant(in.all(), revoke, privileges, kind, objects, grantees, option, cascade, grantedBy);
    }

    AlterDefaultPrivileges defaults() {
        List<String> roles = List.of();
        List<String> schemas = List.of();
        while (in.sees("for") || in.sees("in")) {
            if (in.accept("in")) {
                in.expect("schema");
                schemas = in.identifiers();
            } else {
                in.expect("for");
                in.expectAny("role", "user");
                roles = in.roles();
            }
        }
        boolean revoke = in.expectAny("grant", "revoke").equals("REVOKE");
        return new AlterDefaultPrivileges(in.all(), roles, schemas, read(revoke, true));
    }

    /** GRANT OPTION FOR, or ADMIN, INHERIT or SET OPTION FOR (16). */
    private @Nullable String optionFor() {
        String option = in.acceptAny("grant option for", "admin option for", "inherit option for", "set option for");
        return option == null ? null : option.substring(0, option.indexOf(' '));
    }

    private String withOption() {
        if (in.accept("grant", "option")) {
            return "GRANT";
        }
        List<String> options = new ArrayList<>();
        do {
            String name = in.label().toUpperCase(Locale.ROOT);
            options.add(name + " " + in.expectAny("option", "true", "false"));
        } while (in.acceptSymbol(","));
        return String.join(", ", options);
    }

    private List<Privilege> privileges() {
        List<Privilege> privileges = new ArrayList<>();
        do {
            privileges.add(privilege());
        } while (in.acceptSymbol(","));
        return privileges;
    }

    private Privilege privilege() {
        if (in.accept("all")) {
            in.accept("privileges");
            return new Privilege("ALL", in.optionalColumns());
        }
        if (in.accept("alter", "system")) {
            return new Privilege("ALTER SYSTEM", List.of());
        }
        Token token = in.peek();
        String name = token.kind() == Token.Kind.WORD ? in.next().value() : Name.quoted(in.label());
        return new Privilege(name, in.optionalColumns());
    }

    private String kind() {
        String kind = in.acceptAny(
                "all tables in schema",
                "all sequences in schema",
                "all functions in schema",
                "all procedures in schema",
                "all routines in schema",
                "foreign data wrapper",
                "foreign server",
                "large object");
        if (kind != null) {
            return kind;
        }
        boolean named = in.peek(1).isIdentifier()
                && !in.peek(1).isWord("to")
                && !in.peek(1).isWord("from");
        String word = !named
                ? null
                : in.acceptAny(
                        "table",
                        "sequence",
                        "function",
                        "procedure",
                        "routine",
                        "schema",
                        "database",
                        "tablespace",
                        "type",
                        "domain",
                        "language",
                        "parameter");
        return word == null ? "TABLE" : word;
    }

    private List<ObjectName> objects(String kind) {
        return switch (kind) {
            case "FUNCTION", "PROCEDURE", "ROUTINE", "LARGE OBJECT", "FOREIGN DATA WRAPPER" ->
                ObjectReader.names(in, ObjectKind.valueOf(kind.replace(' ', '_')));
            case "FOREIGN SERVER" -> ObjectReader.names(in, ObjectKind.SERVER);
            case "PARAMETER" -> parameters();
            default -> ObjectReader.names(in, kind.startsWith("ALL") ? ObjectKind.SCHEMA : ObjectKind.valueOf(kind));
        };
    }

    private List<ObjectName> parameters() {
        List<ObjectName> names = new ArrayList<>();
        do {
            names.add(new ObjectName(ObjectKind.PARAMETER, Name.of(SettingReader.name(in)), null, null, null));
        } while (in.acceptSymbol(","));
        return names;
    }
}
