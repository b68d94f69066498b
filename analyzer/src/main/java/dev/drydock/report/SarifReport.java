package dev.drydock.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintReport;
import dev.drydock.lint.LocatedFix;
import dev.drydock.migration.Position;
import dev.drydock.rule.RulePage;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes findings as SARIF 2.1.0 (OASIS), which code scanning and editors read. */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Path project;

    /**
     * Writes for a project.
     *
     * @param project its folder, relative to the top of the repository; empty where it is the top
     */
    public SarifReport(Path project) {
        this.project = project;
    }

    /**
     * Writes the report to a file, making its folders.
     *
     * @throws IOException where the file cannot be written
     */
    public void write(LintReport report, Path file) throws IOException {
        List<String> rules = report.diagnostics().stream()
                .map(Diagnostic::rule)
                .distinct()
                .sorted()
                .toList();
        try (JsonGenerator json = new JsonFactory().createGenerator(ReportFile.open(file))) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, report, rules);
            json.writeStringField("columnKind", "unicodeCodePoints");
            json.writeArrayFieldStart("results");
            for (Diagnostic diagnostic : report.diagnostics()) {
                result(json, diagnostic, rules);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void tool(JsonGenerator json, LintReport report, List<String> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Drydock");
        json.writeArrayFieldStart("rules");
        for (String rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule);
            RulePage page = report.pages().get(rule);
            if (page != null) {
                text(json, "shortDescription", page.title());
                if (!page.text().isBlank()) {
                    help(json, page.text());
                }
                json.writeObjectFieldStart("defaultConfiguration");
                json.writeStringField("level", level(page.severity()));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The rule's page; code scanning shows its Markdown beside the finding. */
    private static void help(JsonGenerator json, String page) throws IOException {
        json.writeObjectFieldStart("help");
        json.writeStringField("text", page);
        json.writeStringField("markdown", page);
        json.writeEndObject();
    }

    private void result(JsonGenerator json, Diagnostic diagnostic, List<String> rules) throws IOException {
        String help = diagnostic.help().isEmpty() ? "" : "; " + diagnostic.help();
        json.writeStartObject();
        json.writeStringField("ruleId", diagnostic.rule());
        json.writeNumberField("ruleIndex", rules.indexOf(diagnostic.rule()));
        json.writeStringField("level", level(diagnostic.severity()));
        text(json, "message", diagnostic.message() + help);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(ReportFile.path(project, diagnostic)));
        json.writeEndObject();
        region(json, diagnostic.start(), diagnostic.end());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        LocatedFix fix = diagnostic.fix();
        if (fix != null) {
            fix(json, fix, uri(ReportFile.path(project, diagnostic)));
        }
        json.writeEndObject();
    }

    private static void fix(JsonGenerator json, LocatedFix fix, String uri) throws IOException {
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        text(json, "description", fix.title());
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri);
        json.writeEndObject();
        json.writeArrayFieldStart("replacements");
        for (LocatedFix.Edit edit : fix.edits()) {
            json.writeStartObject();
            json.writeObjectFieldStart("deletedRegion");
            json.writeNumberField("startLine", edit.start().line());
            json.writeNumberField("startColumn", edit.start().column());
            json.writeNumberField("endLine", edit.end().line());
            json.writeNumberField("endColumn", edit.end().column());
            json.writeEndObject();
            json.writeObjectFieldStart("insertedContent");
            json.writeStringField("text", edit.text());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void region(JsonGenerator json, Position start, Position end) throws IOException {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        if (!end.equals(start)) {
            json.writeNumberField("endLine", end.line());
            json.writeNumberField("endColumn", end.column());
        }
        json.writeEndObject();
    }

    /** A message whose text makes no link: {@code [text](target)} is one in SARIF (2.1.0, section 3.11.6). */
    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", Printable.of(text).replace("](", "] ("));
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.toString();
    }

    /** A path as a relative reference, or as a file URI where it is absolute (RFC 3986). */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return uri.toString();
    }
}
