package dev.drydock.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a history together: scripts into migrations, and what is wrong with them into problems. */
final class Assembly {

    private final MigrationSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Migration> migrations = new ArrayList<>();
    private final Map<Object, Path> taken = new HashMap<>();
    private final List<Path> unread = new ArrayList<>();
    private final Map<Remark, List<Path>> noted = new EnumMap<>(Remark.class);
    private @Nullable String refusing;

    Assembly(MigrationSource source) {
        this.source = source;
    }

    /** A script and the transaction that the tool runs it in. */
    record Step(Script script, TransactionPolicy policy) {}

    /** From here on a file without a statement is one that this tool refuses. */
    void refusingEmpty(String tool) {
        refusing = tool;
    }

    MigrationSource source() {
        return source;
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> notes() {
        return notes;
    }

    /** The file's text; one that is none is a problem. */
    Optional<String> text(Path file) {
        return SqlFile.read(file, source, problems);
    }

    /** The file as one script, sent as it is. */
    Optional<Script> script(Path file) {
        return text(file).map(text -> Script.of(source.shown(file), text));
    }

    /** Something that leaves open what the tool would run. */
    void unreadable(String id, Path file, Position position, String message, String help) {
        problems.add(new Problem(id, source.shown(file), position, message, help, Problem.Weight.UNREADABLE));
    }

    /** Says whether the version is free; one that is taken is a problem. */
    boolean claim(Object key, String version, Path file) {
        Path first = taken.putIfAbsent(key, file);
        if (first == null) {
            return true;
        }
        unreadable(
                "duplicate-version",
                file,
                new Position(1, 1),
                "Version " + version + " is taken by " + source.shown(first) + " already.",
                "Give one of the two files the next free version.");
        return false;
    }

    /** A file of which this is to be said; one note names all files of one remark. */
    void note(Remark remark, Path file) {
        noted.computeIfAbsent(remark, key -> new ArrayList<>()).add(source.shown(file));
    }

    /** A file that the tool passes over. */
    void passOver(Path file) {
        unread.add(file);
    }

    /** Adds a migration; an up without a statement is a problem and none. */
    void add(String version, String title, Step up, @Nullable Step down, boolean repeatable) {
        Script script = up.script();
        if (script.statements().isEmpty()) {
            problems.add(refusing == null ? Markers.empty(script) : Markers.refusedEmpty(script, refusing));
            return;
        }
        Markers.syntaxErrors(script, problems);
        boolean explicit = down != null && !down.script().statements().isEmpty();
        Optional<String> reason = Markers.irreversible(script, problems);
        if (down != null && explicit) {
            Markers.syntaxErrors(down.script(), problems);
        } else if (down != null && reason.isEmpty()) {
            reason = Markers.irreversible(down.script(), problems);
        }
        migrations.add(new Migration(
                version,
                title,
                script,
                up.policy(),
                down != null && explicit ? down.script() : null,
                down != null && explicit ? down.policy() : TransactionPolicy.PER_MIGRATION,
                kind(explicit, reason, down),
                reason.orElse(null),
                repeatable));
    }

    /** Adds a migration that the tool itself never takes back. */
    void addForGood(String version, String title, Step up, String reason) {
        Markers.syntaxErrors(up.script(), problems);
        migrations.add(new Migration(
                version,
                title,
                up.script(),
                up.policy(),
                null,
                TransactionPolicy.PER_MIGRATION,
                DownKind.IRREVERSIBLE,
                reason,
                false));
    }

    /** A down that says nothing but a comment was written by someone; a blank one is a template nobody filled. */
    private static DownKind kind(boolean explicit, Optional<String> reason, @Nullable Step down) {
        if (explicit) {
            return DownKind.EXPLICIT;
        }
        if (reason.isPresent()) {
            return DownKind.IRREVERSIBLE;
        }
        return down != null && Markers.hasWords(down.script()) ? DownKind.DECLARED_EMPTY : DownKind.MISSING;
    }

    History history(String layout) {
        noted.forEach((remark, files) -> notes.add(remark.of(files)));
        if (!unread.isEmpty()) {
            int count = unread.size();
            notes.add(count + (count == 1 ? " SQL file is" : " SQL files are") + " not what " + layout
                    + " takes for a migration and not read; the first is " + source.shown(unread.get(0)) + ".");
        }
        return new History(layout, migrations, problems, notes);
    }

    /**
     * How a server runs a text that is sent in one message: several statements share a transaction, a single one has its
     * own (PostgreSQL documentation, "Multiple Statements in a Simple Query").
     */
    static TransactionPolicy oneMessage(Script script) {
        return script.statements().size() == 1 ? TransactionPolicy.NONE : TransactionPolicy.PER_MIGRATION;
    }
}
