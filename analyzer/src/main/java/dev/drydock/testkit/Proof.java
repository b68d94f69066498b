package dev.drydock.testkit;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lock.LockForecast;
import dev.drydock.lock.LockMode;
import dev.drydock.lock.LockOracle;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Position;
import dev.drydock.rule.LockClaim;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the locks that findings claim against what a live server does. */
record Proof(Rule<?> rule, History history, ServerVersion server, LockOracle oracle) {

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    void check(List<Diagnostic> findings) {
        List<Diagnostic> claiming =
                findings.stream().filter(found -> found.lock() != null).toList();
        if (claiming.isEmpty()) {
            throw new AssertionError("No finding of " + rule.id()
                    + " claims a lock, so there is nothing to prove. Let the rule say locking(…).");
        }
        claiming.forEach(this::check);
    }

    private void check(Diagnostic found) {
        List<String> before = new ArrayList<>();
        Schema schema = Schema.empty(server);
        for (Migration migration : history.migrations()) {
            boolean here = migration.version().equals(found.migration());
            for (Statement statement : migration.up().statements()) {
                String text = migration.up().textOf(statement.span());
                if (here && holds(migration, statement, found)) {
                    compare(found, oracle.ask(String.join(";\n", before), text), schema);
                    return;
                }
                before.add(text);
                schema = schema.apply(statement);
            }
        }
        throw new AssertionError(
                "The finding \"" + found.message() + "\" marks no statement, so that no server can be asked.");
    }

    private static boolean holds(Migration migration, Statement statement, Diagnostic found) {
        return ORDER.compare(migration.up().start(statement.span()), found.start()) <= 0
                && ORDER.compare(found.end(), migration.up().end(statement.span())) <= 0;
    }

    private void compare(Diagnostic found, LockForecast shown, Schema schema) {
        LockClaim claim = found.lock();
        if (claim == null) {
            return;
        }
        for (Name table : claim.tables()) {
            Name full = schema.qualified(table);
            @Nullable LockMode mode = shown.lockOn(full).orElse(null);
            if (mode != claim.mode()) {
                throw new AssertionError(rule.id() + " says " + claim + ", but the server takes "
                        + (mode == null ? "no lock" : mode) + " on " + full + ". It shows " + shown.locks() + ".");
            }
        }
        Name first = schema.qualified(claim.tables().get(0));
        String cost = rule.page().cost();
        boolean shows = switch (cost) {
            case "rewrite" -> shown.rewrites().contains(first);
            case "scan" -> shown.scans().contains(first);
            case "build" -> shown.scans().contains(first) && !shown.builds().isEmpty();
            default -> true;
        };
        if (!shows) {
            throw new AssertionError(rule.id() + " says that the statement costs a " + cost + " of " + first
                    + ", but the server shows none. It rewrites " + shown.rewrites() + ", reads " + shown.scans()
                    + " in full and builds " + shown.builds() + "; a table without rows shows nothing.");
        }
    }
}
