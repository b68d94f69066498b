package dev.drydock.lint;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Position;
import dev.drydock.migration.Script;
import dev.drydock.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells by their content what findings are about, so that they are known again when lines move. */
final class Fingerprints {

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    private final Map<String, Migration> migrations = new HashMap<>();
    private final Map<Script, TreeMap<Position, Statement>> statements = new HashMap<>();
    private final Map<Script, String> ofScripts = new HashMap<>();
    private final Map<Statement, String> ofStatements = new IdentityHashMap<>();

    Fingerprints(History history) {
        history.migrations().forEach(migration -> migrations.put(migration.version(), migration));
    }

    /** The hash of the statement in which a finding lies, of the whole script where it lies in none, or of its message where it has no script. */
    String of(Diagnostic diagnostic) {
        Script script = script(diagnostic);
        if (script == null) {
            return hash(diagnostic.file() + " " + diagnostic.message());
        }
        Map.Entry<Position, Statement> last =
                statements.computeIfAbsent(script, Fingerprints::places).floorEntry(diagnostic.start());
        boolean inside = last != null
                && ORDER.compare(diagnostic.end(), script.end(last.getValue().span())) <= 0;
        return inside ? of(script, last.getValue()) : ofScripts.computeIfAbsent(script, Fingerprints::file);
    }

    private String of(Script script, Statement statement) {
        return ofStatements.computeIfAbsent(statement, key -> hash(script.textOf(statement.span())));
    }

    /** The hash of a whole file. */
    static String file(Script script) {
        return hash(script.source());
    }

    private @Nullable Script script(Diagnostic diagnostic) {
        Migration migration = diagnostic.migration() == null ? null : migrations.get(diagnostic.migration());
        if (migration == null) {
            return null;
        }
        Script down = migration.down();
        boolean ofDown =
                down != null && !diagnostic.file().equals(migration.up().file());
        return ofDown ? down : migration.up();
    }

    private static TreeMap<Position, Statement> places(Script script) {
        TreeMap<Position, Statement> places = new TreeMap<>(ORDER);
        script.statements().forEach(statement -> places.put(script.start(statement.span()), statement));
        return places;
    }

    /** The hash of a text in which all white space is alike. */
    private static String hash(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\uFEFF') {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(plain.toString().strip().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
