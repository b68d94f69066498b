package dev.drydock.sql;

import java.util.Locale;

/** Reads BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their like behind their first word. */
final class TransactionReader {

    private final Tokens in;

    TransactionReader(Tokens in) {
        this.in = in;
    }

    Statement read(String verb) {
        switch (verb) {
            case "begin" -> {
                passWork();
                passModes();
            }
            case "start" -> {
                in.expect("transaction");
                passModes();
            }
            case "savepoint" -> in.identifier();
            case "release" -> {
                in.accept("savepoint");
                in.identifier();
            }
            case "prepare" -> {
                if (!in.accept("transaction")) {
                    in.skipAll();
                    return new Unrecognized(in.all(), "PREPARE", "this form is not read yet");
                }
                Literals.text(in);
            }
            default -> passEnd(verb);
        }
        in.expectEnd();
        return new TransactionControl(in.all(), verb.toUpperCase(Locale.ROOT));
    }

    private void passEnd(String verb) {
        boolean rolledBack = verb.equals("rollback");
        if ((rolledBack || verb.equals("commit")) && in.accept("prepared")) {
            Literals.text(in);
            return;
        }
        passWork();
        if (rolledBack && in.accept("to")) {
            in.accept("savepoint");
            in.identifier();
        } else if (in.accept("and")) {
            in.accept("no");
            in.expect("chain");
        }
    }

    private void passWork() {
        if (!in.accept("work")) {
            in.accept("transaction");
        }
    }

    private void passModes() {
        while (!in.atEnd()) {
            in.acceptSymbol(",");
            if (in.accept("isolation", "level")) {
                passLevel();
            } else if (in.accept("read")) {
                if (!in.accept("only")) {
                    in.expect("write");
                }
            } else {
                in.accept("not");
                in.expect("deferrable");
            }
        }
    }

    private void passLevel() {
        if (in.accept("read")) {
            if (!in.accept("committed")) {
                in.expect("uncommitted");
            }
        } else if (!in.accept("repeatable", "read")) {
            in.expect("serializable");
        }
    }
}
