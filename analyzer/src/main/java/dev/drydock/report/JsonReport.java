package dev.drydock.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintReport;
import dev.drydock.lint.LocatedFix;
import dev.drydock.lock.LockForecast;
import dev.drydock.lock.Session;
import dev.drydock.migration.Migration;
import dev.drydock.rollback.RollbackProof;
import dev.drydock.schema.Schema;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Unrecognized;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code lint.json} under the schema {@code drydock/lint/1}.
 *
 * <p>A field whose organ does not exist yet is {@code null}.
 */
public final class JsonReport {

    private final boolean statements;

    /** Writes with or without {@code statements[]}. */
    public JsonReport(boolean statements) {
        this.statements = statements;
    }

    /**
     * Writes the report to a file, making its folders.
     *
     * @throws IOException where the file cannot be written
     */
    public void write(LintReport report, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(ReportFile.open(file))) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("schema", "drydock/lint/1");
            json.writeStringField("layout", report.history().layout());
            json.writeNumberField("postgresVersion", report.server().major());
            json.writeArrayFieldStart("findings");
            for (Diagnostic diagnostic : report.diagnostics()) {
                finding(json, diagnostic);
            }
            json.writeEndArray();
            json.writeNumberField("baselined", report.baselined());
            if (statements) {
                json.writeArrayFieldStart("statements");
                for (Migration migration : report.history().migrations()) {
                    statements(json, migration, report.index().before(migration));
                }
                json.writeEndArray();
            }
            rollbacks(json, report);
            json.writeEndObject();
        }
    }

    private static void finding(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", diagnostic.rule());
        json.writeStringField("severity", diagnostic.severity().toString());
        json.writeStringField("migration", diagnostic.migration());
        json.writeStringField("file", diagnostic.file().toString());
        json.writeNumberField("line", diagnostic.start().line());
        json.writeNumberField("column", diagnostic.start().column());
        json.writeNumberField("endLine", diagnostic.end().line());
        json.writeNumberField("endColumn", diagnostic.end().column());
        json.writeStringField("message", diagnostic.message());
        json.writeStringField("help", diagnostic.help());
        json.writeStringField("lock", diagnostic.label().isEmpty() ? null : diagnostic.label());
        fix(json, diagnostic.fix());
        json.writeEndObject();
    }

    private static void fix(JsonGenerator json, @Nullable LocatedFix fix) throws IOException {
        if (fix == null) {
            json.writeNullField("fix");
            return;
        }
        json.writeObjectFieldStart("fix");
        json.writeStringField("title", fix.title());
        json.writeArrayFieldStart("edits");
        for (LocatedFix.Edit edit : fix.edits()) {
            json.writeStartObject();
            json.writeNumberField("line", edit.start().line());
            json.writeNumberField("column", edit.start().column());
            json.writeNumberField("endLine", edit.end().line());
            json.writeNumberField("endColumn", edit.end().column());
            json.writeStringField("text", edit.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void statements(JsonGenerator json, Migration migration, Schema before) throws IOException {
        Schema schema = before;
        Session session = Session.UNKNOWN;
        for (Statement statement : migration.up().statements()) {
            statement(json, migration, statement, LockForecast.of(statement, schema, session));
            Schema met = schema;
            for (Statement inner : statement.inner()) {
                statement(json, migration, inner, LockForecast.of(inner, met, session));
                met = met.apply(inner);
            }
            schema = schema.apply(statement);
            session = session.after(statement);
        }
    }

    private static void rollbacks(JsonGenerator json, LintReport report) throws IOException {
        json.writeArrayFieldStart("rollbacks");
        for (Migration migration : report.history().migrations()) {
            if (!migration.repeatable()) {
                RollbackProof proof = report.index().rollback(migration);
                json.writeStartObject();
                json.writeStringField("migration", migration.version());
                json.writeStringField("verdict", proof.verdict().word());
                json.writeArrayFieldStart("differences");
                for (String difference : proof.differences()) {
                    json.writeString(difference);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void statement(JsonGenerator json, Migration migration, Statement statement, LockForecast forecast)
            throws IOException {
        boolean understood = statement instanceof DoBlock block
                ? block.body().understood() && block.body().dynamic().isEmpty()
                : !(statement instanceof Unrecognized);
        json.writeStartObject();
        json.writeStringField("migration", migration.version());
        json.writeStringField("file", migration.up().file().toString());
        json.writeNumberField("line", migration.up().start(statement.span()).line());
        json.writeStringField("kind", statement.kind());
        json.writeBooleanField("understood", understood);
        json.writeBooleanField("transactional", forecast.transactional());
        json.writeFieldName("forecast");
        ForecastJson.write(json, LockForecast.covers(statement) ? forecast : null);
        json.writeEndObject();
    }
}
