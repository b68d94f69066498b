package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the actions of ALTER TABLE and its likes that change neither columns nor constraints (manual of 18, synopses). */
final class OtherActions {

    private final Tokens in;
    private final Name table;
    private final ObjectKind kind;
    private final int from;

    OtherActions(Tokens in, Name table, ObjectKind kind) {
        this.in = in;
        this.table = table;
        this.kind = kind;
        this.from = in.position();
    }

    TableAction read() {
        if (in.sees("enable") || in.sees("disable") || in.sees("force") || in.sees("no", "force")) {
            return switched();
        }
        if (in.accept("owner", "to")) {
            String owner = in.role();
            return new SetOwner(span(), table, owner);
        }
        boolean parenthesized = in.peek(1).isSymbol("(");
        if (parenthesized && in.accept("set")) {
            List<Option> options = OptionReader.read(in);
            return new SetOptions(span(), table, options);
        }
        if (parenthesized && in.accept("reset")) {
            List<Option> options = OptionReader.read(in);
            return new ResetOptions(span(), table, options);
        }
        if (parenthesized && in.accept("options")) {
            List<ForeignOption> options = OptionReader.foreign(in);
            return new SetForeignOptions(span(), table, options);
        }
        TableAction storage = storage();
        return storage == null ? relation() : storage;
    }

    private @Nullable TableAction storage() {
        String logged = in.acceptAny("set logged", "set unlogged");
        if (logged != null) {
            return new SetLogged(span(), table, logged.equals("SET LOGGED"));
        }
        if (in.accept("set", "tablespace")) {
            String tablespace = in.identifier();
            boolean noWait = in.accept("nowait");
            return new SetTablespace(span(), table, tablespace, noWait);
        }
        if (in.accept("set", "access", "method")) {
            String method = in.accept("default") ? null : in.identifier();
            return new SetAccessMethod(span(), table, method);
        }
        if (in.accept("set", "without", "cluster")) {
            return new ClusterOn(span(), table, null);
        }
        if (in.accept("set", "without", "oids")) {
            return new SetWithoutOids(span(), table);
        }
        if (in.accept("cluster", "on")) {
            String index = in.identifier();
            return new ClusterOn(span(), table, index);
        }
        return in.accept("replica", "identity") ? replicaIdentity() : null;
    }

    private TableAction replicaIdentity() {
        String index = in.identifierBehind("using", "index");
        String identity = index == null ? in.expectAny("default", "full", "nothing") : "INDEX";
        return new ReplicaIdentity(span(), table, identity, index);
    }

    private TableAction relation() {
        boolean no = in.accept("no");
        if (in.accept("depends", "on", "extension")) {
            String extension = in.identifier();
            return new DependsOnExtension(span(), table, !no, extension);
        }
        if (in.accept("inherit")) {
            Name parent = in.name();
            return no ? new NoInherit(span(), table, parent) : new Inherit(span(), table, parent);
        }
        if (no) {
            in.reset(from);
        }
        if (in.accept("not", "of")) {
            return new NotOfType(span(), table);
        }
        if (in.accept("of")) {
            Name type = in.functionName();
            return new OfType(span(), table, type);
        }
        List<SequenceOption> options = kind == ObjectKind.SEQUENCE ? sequenceOptions() : List.of();
        if (options.isEmpty()) {
            throw in.unexpected();
        }
        return new AlterSequence(span(), table, options);
    }

    private List<SequenceOption> sequenceOptions() {
        return SequenceReader.options(in);
    }

    private TableAction switched() {
        String state = in.acceptAny(
                "enable always",
                "enable replica",
                "enable row level security",
                "enable",
                "disable row level security",
                "disable",
                "no force row level security",
                "force row level security");
        if (state == null) {
            throw in.unexpected();
        }
        String level = " ROW LEVEL SECURITY";
        if (state.endsWith(level)) {
            return new RowLevelSecurity(span(), table, state.substring(0, state.length() - level.length()));
        }
        if (in.accept("rule")) {
            String rule = in.identifier();
            return new EnableRule(span(), table, state, rule);
        }
        in.expect("trigger");
        String group = in.acceptAny("all", "user");
        String trigger = group == null ? in.identifier() : null;
        return new EnableTrigger(span(), table, state, trigger, group);
    }

    private Span span() {
        return in.spanFrom(from);
    }
}
