package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their like behind their first word. */
final class TransactionReader {

    private final Tokens in;
    private List<String> modes = List.of();
    private @Nullable String savepoint;
    private @Nullable String prepared;
    private boolean chain;

    TransactionReader(Tokens in) {
        this.in = in;
    }

    Statement read(String verb) {
        switch (verb) {
            case "begin" -> {
                passWork();
                modes = modes(in);
            }
            case "start" -> {
                in.expect("transaction");
                modes = modes(in);
            }
            case "savepoint" -> savepoint = in.identifier();
            case "release" -> {
                savepoint = savepoint();
            }
            case "prepare" -> {
                in.expect("transaction");
                prepared = Literals.text(in);
            }
            default -> readEnd(verb);
        }
        in.expectEnd();
        return new TransactionControl(in.all(), verb.toUpperCase(Locale.ROOT), modes, savepoint, prepared, chain);
    }

    private void readEnd(String verb) {
        boolean rolledBack = verb.equals("rollback");
        if ((rolledBack || verb.equals("commit")) && in.accept("prepared")) {
            prepared = Literals.text(in);
            return;
        }
        passWork();
        if (rolledBack && in.accept("to")) {
            savepoint = savepoint();
        } else if (in.accept("and")) {
            chain = !in.accept("no");
            in.expect("chain");
        }
    }

    /** A savepoint may be called savepoint. */
    private String savepoint() {
        if (in.peek(1).isIdentifier()) {
            in.accept("savepoint");
        }
        return in.identifier();
    }

    private void passWork() {
        if (!in.accept("work")) {
            in.accept("transaction");
        }
    }

    /** Reads the modes of a transaction, in upper case. */
    static List<String> modes(Tokens in) {
        List<String> modes = new ArrayList<>();
        while (!in.atEnd()) {
            if (!modes.isEmpty()) {
                in.acceptSymbol(",");
            }
            if (in.accept("isolation", "level")) {
                modes.add("ISOLATION LEVEL "
                        + in.expectAny("read committed", "read uncommitted", "repeatable read", "serializable"));
            } else {
                modes.add(in.expectAny("read only", "read write", "deferrable", "not deferrable"));
            }
        }
        return modes;
    }
}
