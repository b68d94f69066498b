package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CREATE …. */
final class CreateReader {

    private final Tokens in;

    CreateReader(Tokens in) {
        this.in = in;
    }

    Statement read() {
        in.expect("create");
        boolean orReplace = in.accept("or", "replace");
        if (in.accept("unique")) {
            in.expect("index");
            return new IndexReader(in).read(true);
        }
        if (in.accept("index")) {
            return new IndexReader(in).read(false);
        }
        if (in.accept("schema")) {
            return schema();
        }
        if (in.accept("extension")) {
            return extension();
        }
        if (in.accept("type")) {
            return new TypeDefinitionReader(in).createType();
        }
        if (in.accept("domain")) {
            return new TypeDefinitionReader(in).createDomain();
        }
        if (in.sees("function") || in.sees("procedure")) {
            boolean procedure = in.next().isWord("procedure");
            return new FunctionReader(in).read(orReplace, procedure);
        }
        boolean constraint = in.accept("constraint", "trigger");
        if (constraint || in.accept("trigger")) {
            return new TriggerReader(in).read(orReplace, constraint);
        }
        return relation(orReplace);
    }

    private Statement relation(boolean orReplace) {
        int from = in.position();
        boolean global = in.accept("global") || in.accept("local");
        boolean temporary = in.accept("temporary") || in.accept("temp");
        boolean unlogged = !temporary && in.accept("unlogged");
        String persistence = temporary ? "TEMPORARY" : unlogged ? "UNLOGGED" : "";
        if (in.accept("table") && !orReplace) {
            return new CreateTableReader(in, persistence).read();
        }
        if (in.accept("sequence")) {
            return SequenceReader.create(in, persistence);
        }
        boolean materialized = in.accept("materialized");
        boolean recursive = in.accept("recursive");
        if (!(materialized && orReplace) && in.accept("view")) {
            return view(orReplace, temporary, recursive, materialized);
        }
        in.reset(from);
        if (global || temporary || unlogged || materialized) {
            throw in.unexpected();
        }
        Statement created = new CatalogReader(in, orReplace).create();
        return created == null ? new ServerReader(in).create() : created;
    }

    private Statement view(boolean orReplace, boolean temporary, boolean recursive, boolean materialized) {
        boolean ifNotExists = materialized && in.acceptIfNotExists();
        Name name = in.name();
        List<String> columns = in.optionalColumns();
        String method = in.identifierBehind("using");
        List<Option> parameters = OptionReader.behind(in, "with");
        String tablespace = in.identifierBehind("tablespace");
        in.expect("as");
        boolean noData = materialized && in.endsWith("with", "no", "data");
        String check = materialized ? null : checkOption();
        int tail = noData ? 3 : materialized && in.endsWith("with", "data") ? 2 : 0;
        if (check != null) {
            tail = in.endsWith("with", "check", "option") ? 3 : 4;
        }
        Expression query = in.restBut(tail);
        in.skipAll();
        return new CreateView(
                in.all(),
                name,
                orReplace,
                temporary,
                recursive,
                materialized,
                ifNotExists,
                columns,
                method,
                parameters,
                tablespace,
                query,
                check,
                noData);
    }

    private @Nullable String checkOption() {
        if (in.endsWith("with", "local", "check", "option")) {
            return "LOCAL";
        }
        boolean cascaded = in.endsWith("with", "check", "option") || in.endsWith("with", "cascaded", "check", "option");
        return cascaded ? "CASCADED" : null;
    }

    private Statement schema() {
        boolean ifNotExists = in.acceptIfNotExists();
        String name = in.sees("authorization") ? null : in.identifier();
        String owner = in.accept("authorization") ? in.role() : null;
        Expression elements = in.restOrNull();
        return new CreateSchema(in.all(), name, ifNotExists, owner, elements);
    }

    private Statement extension() {
        boolean ifNotExists = in.acceptIfNotExists();
        String name = in.identifier();
        String schema = null;
        String version = null;
        boolean cascade = false;
        in.accept("with");
        while (!in.atEnd()) {
            if (in.accept("schema")) {
                schema = in.identifier();
            } else if (in.accept("version")) {
                version = in.peek().kind() == Token.Kind.STRING ? Literals.text(in) : in.identifier();
            } else {
                in.expect("cascade");
                cascade = true;
            }
        }
        return new CreateExtension(in.all(), name, ifNotExists, schema, version, cascade);
    }
}
