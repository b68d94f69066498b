package dev.drydock.sql;

import java.util.List;
import java.util.Set;

/** Reads SET and RESET behind their word. */
final class SettingReader {

    private static final Set<String> SPECIAL =
            Set.of("time zone", "session authorization", "role", "names", "xml option", "schema", "catalog");

    private final Tokens in;

    SettingReader(Tokens in) {
        this.in = in;
    }

    /** The name of a setting: folded, TIME ZONE and its like as two words. */
    static String name(Tokens in) {
        for (String phrase : List.of("time zone", "session authorization", "xml option")) {
            if (in.accept(phrase.split(" "))) {
                return phrase;
            }
        }
        StringBuilder name = new StringBuilder(in.label());
        while (in.acceptSymbol(".")) {
            name.append('.').append(in.label());
        }
        return name.toString();
    }

    /** The name of what SHOW and RESET speak of. */
    static String shown(Tokens in) {
        return in.accept("transaction", "isolation", "level") ? "transaction isolation level" : name(in);
    }

    /** Tells whether the value follows the name without = or TO. */
    static boolean isSpecial(String name) {
        return SPECIAL.contains(name);
    }

    Statement set() {
        boolean assigned = isAssigned();
        if (!assigned && in.accept("constraints")) {
            return constraints();
        }
        if (!assigned && in.accept("session", "characteristics")) {
            in.expect("as", "transaction");
            return transaction(true);
        }
        boolean local = !assigned && in.accept("local");
        if (!local && !assigned && !in.sees("session", "authorization")) {
            in.accept("session");
        }
        if (!isAssigned() && in.accept("transaction")) {
            return transaction(false);
        }
        return parameter(local);
    }

    /** Tells whether the next word is the name of a setting, whatever else it could mean. */
    private boolean isAssigned() {
        return in.peek(1).isSymbol("=")
                || in.peek(1).isSymbol(".")
                || in.peek(1).isWord("to")
                || in.peek(1).isWord("from") && in.peek(2).isWord("current");
    }

    private Statement parameter(boolean local) {
        String name = name(in);
        boolean assigned = in.acceptSymbol("=") || in.accept("to");
        if (!assigned && in.accept("from", "current")) {
            return new SetParameter(in.all(), name, "FROM CURRENT", local, false);
        }
        if (!assigned && !isSpecial(name)) {
            throw in.unexpected();
        }
        if (!assigned && name.equals("names") && in.atEnd()) {
            return new SetParameter(in.all(), name, null, local, false);
        }
        boolean isDefault = in.sees("default");
        Expression value = in.rest();
        boolean reset = isDefault && value.text().equalsIgnoreCase("default");
        return new SetParameter(in.all(), name, reset ? null : value.text(), local, false);
    }

    Statement reset() {
        String name = shown(in);
        in.expectEnd();
        return new SetParameter(in.all(), name, null, false, true);
    }

    private Statement constraints() {
        List<Name> names = in.accept("all") ? List.of() : in.names();
        boolean deferred = in.expectAny("deferred", "immediate").equals("DEFERRED");
        in.expectEnd();
        return new SetConstraints(in.all(), names, deferred);
    }

    private Statement transaction(boolean session) {
        if (!session && in.accept("snapshot")) {
            String snapshot = Literals.text(in);
            in.expectEnd();
            return new SetTransaction(in.all(), false, List.of(), snapshot);
        }
        List<String> modes = TransactionReader.modes(in);
        if (modes.isEmpty()) {
            throw in.unexpected();
        }
        in.expectEnd();
        return new SetTransaction(in.all(), session, modes, null);
    }
}
