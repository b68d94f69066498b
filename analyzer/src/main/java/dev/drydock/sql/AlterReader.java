package dev.drydock.sql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads ALTER ….  What ALTER TABLE and its likes say is left to {@link AlterTableReader}. */
final class AlterReader {

    private final Tokens in;

    AlterReader(Tokens in) {
        this.in = in;
    }

    Statement read() {
        in.expect("alter");
        if (in.accept("default", "privileges")) {
            return new GrantReader(in).defaults();
        }
        if (in.accept("system")) {
            return system();
        }
        String word = in.peek().value().toUpperCase(Locale.ROOT);
        ObjectKind kind = ObjectReader.kind(in);
        if (kind == null) {
            throw in.unexpected();
        }
        if (kind.isRelation()) {
            return in.accept("all", "in", "tablespace") ? allInTablespace(kind) : new AlterTableReader(in, kind).read();
        }
        if (kind == ObjectKind.ROLE && in.accept("all")) {
            return new AlterRole(in.all(), word, "ALL", in.rest());
        }
        boolean ifExists = (kind == ObjectKind.POLICY || kind == ObjectKind.STATISTICS) && in.acceptIfExists();
        ObjectName object = ObjectReader.name(in, kind);
        Statement altered = own(object, ifExists, word);
        if (altered == null) {
            altered = common(object, ifExists);
        }
        in.expectEnd();
        return altered;
    }

    /** What the kind alone has; null where nothing of it follows. */
    private @Nullable Statement own(ObjectName object, boolean ifExists, String word) {
        Name name = object.name();
        if (name == null) {
            return object.kind() == ObjectKind.USER_MAPPING
                    ? new AlterUserMapping(in.all(), object, foreignOptions())
                    : null;
        }
        return switch (object.kind()) {
            case TYPE -> new TypeDefinitionReader(in).alterType(name);
            case DOMAIN -> new TypeDefinitionReader(in).alterDomain(name);
            case POLICY -> in.sees("rename") ? null : policy(object, name.name());
            case STATISTICS -> in.accept("set", "statistics") ? statistics(name, ifExists) : null;
            case COLLATION -> in.accept("refresh", "version") ? new AlterCollation(in.all(), name) : null;
            case EVENT_TRIGGER -> eventTrigger(name.name());
            case OPERATOR -> in.sees("set") && in.peek(1).isSymbol("(") ? operator(object) : null;
            default -> isCommon() ? null : defined(object, name.name(), word);
        };
    }

    private boolean isCommon() {
        return in.sees("rename", "to")
                || in.sees("owner", "to")
                || in.sees("set", "schema") && !in.peek(2).isSymbol("=")
                || in.sees("depends")
                || in.sees("no", "depends");
    }

    private @Nullable Statement defined(ObjectName object, String name, String word) {
        return switch (object.kind()) {
            case ROLE -> new AlterRole(in.all(), word, name, in.restOrNull());
            case DATABASE -> database(name);
            case TABLESPACE -> tablespace(name);
            case PUBLICATION -> new AlterPublication(in.all(), name, in.rest());
            case SUBSCRIPTION -> subscription(name);
            case FOREIGN_DATA_WRAPPER -> new AlterForeignDataWrapper(in.all(), name, in.rest());
            case SERVER -> new AlterServer(in.all(), name, in.rest());
            case EXTENSION -> extension(name);
            case FUNCTION, PROCEDURE, ROUTINE -> function(object);
            case OPERATOR_FAMILY -> new AlterOperatorFamily(in.all(), object, in.rest());
            case TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY -> textSearch(object);
            default -> null;
        };
    }

    private @Nullable Statement textSearch(ObjectName object) {
        Name name = object.name();
        return name == null ? null : new AlterTextSearch(in.all(), object.kind(), name, in.rest());
    }

    private Statement common(ObjectName object, boolean ifExists) {
        if (in.accept("rename", "to")) {
            return new RenameObject(in.all(), object, ifExists, in.role());
        }
        if (in.accept("owner", "to")) {
            return new SetObjectOwner(in.all(), object, in.role());
        }
        if (in.accept("set", "schema")) {
            return new SetObjectSchema(in.all(), object, in.identifier());
        }
        boolean depends = !in.accept("no");
        in.expect("depends", "on", "extension");
        return new SetObjectDependency(in.all(), object, depends, in.identifier());
    }

    private @Nullable Statement policy(ObjectName policy, String name) {
        List<String> roles = in.accept("to") ? in.roles() : List.of();
        Expression using = in.accept("using") ? in.condition() : null;
        Expression withCheck = in.accept("with", "check") ? in.condition() : null;
        Name table = policy.on();
        return table == null ? null : new AlterPolicy(in.all(), name, table, roles, using, withCheck);
    }

    private Statement statistics(Name name, boolean ifExists) {
        String target = in.accept("default") ? "DEFAULT" : SequenceReader.number(in);
        return new AlterStatistics(in.all(), name, ifExists, target);
    }

    private @Nullable Statement eventTrigger(String name) {
        String state = in.acceptAny("enable always", "enable replica", "enable", "disable");
        return state == null ? null : new AlterEventTrigger(in.all(), name, state);
    }

    private Statement operator(ObjectName operator) {
        in.expect("set");
        return new AlterOperator(in.all(), operator, OptionReader.read(in));
    }

    private Statement database(String name) {
        boolean setsTablespace = in.sees("set", "tablespace");
        return new AlterDatabase(in.all(), name, in.rest(), setsTablespace);
    }

    private Statement subscription(String name) {
        int from = in.position();
        boolean refreshes = false;
        boolean outside = false;
        while (!in.atEnd()) {
            refreshes |= in.sees("publication");
            outside |= in.sees("failover") || in.sees("two_phase") || in.sees("refresh", "publication");
            if (in.accept("refresh")) {
                in.acceptSymbol("=");
                refreshes &= !in.sees("false")
                        && !in.sees("off")
                        && !in.peek().value().equals("0");
            } else {
                in.next();
            }
        }
        in.reset(from);
        return new AlterSubscription(in.all(), name, in.rest(), outside || refreshes);
    }

    private Statement tablespace(String name) {
        boolean reset = in.expectAny("set", "reset").equals("RESET");
        return new AlterTablespace(in.all(), name, reset, OptionReader.read(in));
    }

    private Statement function(ObjectName function) {
        List<FunctionOption> options = new FunctionReader(in).options();
        if (options.isEmpty()) {
            throw in.unexpected();
        }
        in.accept("restrict");
        return new AlterFunction(in.all(), function, options);
    }

    private Statement extension(String name) {
        String change = in.expectAny("update", "add", "drop");
        if (change.equals("UPDATE")) {
            boolean to = in.accept("to");
            String version = !to ? null : in.peek().kind() == Token.Kind.STRING ? Literals.text(in) : in.identifier();
            return new AlterExtension(in.all(), name, change, version, null);
        }
        ObjectKind kind = ObjectReader.kind(in);
        if (kind == null) {
            throw in.unexpected();
        }
        return new AlterExtension(in.all(), name, change, null, ObjectReader.name(in, kind));
    }

    private List<ForeignOption> foreignOptions() {
        in.expect("options");
        return OptionReader.foreign(in);
    }

    private Statement system() {
        boolean reset = in.expectAny("set", "reset").equals("RESET");
        String name = SettingReader.name(in);
        String value = null;
        if (!reset) {
            if (!in.acceptSymbol("=")) {
                in.expect("to");
            }
            boolean byDefault = in.sees("default");
            Expression written = in.rest();
            value = byDefault ? null : written.text();
        }
        in.expectEnd();
        return new AlterSystem(in.all(), name, value, reset);
    }

    private Statement allInTablespace(ObjectKind kind) {
        String tablespace = in.identifier();
        List<String> owners = in.accept("owned", "by") ? in.roles() : List.of();
        in.expect("set", "tablespace");
        String to = in.identifier();
        boolean noWait = in.accept("nowait");
        in.expectEnd();
        return new AlterTablesInTablespace(in.all(), kind, tablespace, owners, to, noWait);
    }
}
