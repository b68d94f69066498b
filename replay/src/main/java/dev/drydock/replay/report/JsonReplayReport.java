package dev.drydock.replay.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.drydock.contents.DataDifference;
import dev.drydock.replay.DataVerdict;
import dev.drydock.replay.Difference;
import dev.drydock.replay.HeldLock;
import dev.drydock.replay.Overrun;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayReport;
import dev.drydock.replay.Rollback;
import dev.drydock.replay.StatementRun;
import dev.drydock.replay.Status;
import dev.drydock.replay.Step;
import dev.drydock.replay.TableFill;
import dev.drydock.replay.TableSize;
import dev.drydock.replay.WrittenRows;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code replay.json}, the contract with other tools, of schema {@code drydock/replay/1}.
 *
 * <p>What is not measured is null, never 0, false or an empty list. Milliseconds have three decimals at the most.
 */
public final class JsonReplayReport {

    /** The name and version of the format. */
    public static final String SCHEMA = "drydock/replay/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonReplayReport() {}

    /** Writes the report and leaves the writer open. */
    public static void write(ReplayReport report, Writer writer) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("server", report.serverVersion());
            json.writeObjectFieldStart("settings");
            for (Map.Entry<String, String> setting : report.settings().entrySet()) {
                json.writeStringField(setting.getKey(), setting.getValue());
            }
            json.writeEndObject();
            json.writeStringField("rowsSince", Objects.toString(report.rowsSince(), null));
            strings(json, "missing", report.missing());
            tables(json, report.replays());
            json.writeArrayFieldStart("migrations");
            for (Replay replay : report.replays()) {
                migration(json, replay);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void tables(JsonGenerator json, List<Replay> replays) throws IOException {
        Map<String, TableFill> latest = new LinkedHashMap<>();
        for (Replay replay : replays) {
            replay.tables().forEach(table -> latest.put(table.table(), table));
        }
        json.writeArrayFieldStart("tables");
        for (TableFill table : latest.values()) {
            json.writeStartObject();
            json.writeStringField("table", table.table());
            json.writeNumberField("rows", table.rows());
            json.writeNumberField("bytes", table.bytes());
            json.writeStringField("reason", table.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void migration(JsonGenerator json, Replay replay) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", replay.version());
        json.writeStringField("title", replay.title());
        json.writeNumberField("postgres", replay.postgres());
        step(json, "up", replay.up());
        step(json, "down", replay.down());
        step(json, "again", replay.again());
        TrafficJson.write(replay.traffic(), json);
        rollback(json, replay);
        sizes(json, replay.sizes());
        strings(json, "unfinished", replay.up().status() == Status.OK ? replay.unfinished() : null);
        overruns(json, replay.overruns());
        json.writeEndObject();
    }

    private static void sizes(JsonGenerator json, List<TableSize> sizes) throws IOException {
        json.writeArrayFieldStart("sizes");
        for (TableSize size : sizes) {
            json.writeStartObject();
            json.writeStringField("table", size.table());
            json.writeNumberField("bytesBefore", size.bytesBefore());
            json.writeNumberField("indexBytesBefore", size.indexBytesBefore());
            json.writeNumberField("bytesAfter", size.bytesAfter());
            json.writeNumberField("indexBytesAfter", size.indexBytesAfter());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void overruns(JsonGenerator json, List<Overrun> overruns) throws IOException {
        json.writeArrayFieldStart("overruns");
        for (Overrun overrun : overruns) {
            json.writeStartObject();
            json.writeStringField("table", overrun.table());
            json.writeStringField("budget", overrun.budget());
            json.writeNumberField("measured", overrun.measured());
            json.writeNumberField("limit", overrun.limit());
            json.writeStringField("text", overrun.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void step(JsonGenerator json, String name, Step step) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("status", step.status().word());
        json.writeStringField("failure", step.failure());
        bool(json, "runsWithoutRows", step.runsWithoutRows());
        json.writeBooleanField("needsSuperuser", step.needsSuperuser());
        if (step.status() == Status.ABSENT) {
            json.writeNullField("milliseconds");
            json.writeNullField("tempBytes");
            json.writeNullField("statements");
        } else {
            json.writeNumberField("milliseconds", step.milliseconds());
            number(json, "tempBytes", step.tempBytes());
            json.writeArrayFieldStart("statements");
            for (StatementRun statement : step.statements()) {
                statement(json, statement);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void statement(JsonGenerator json, StatementRun statement) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", statement.kind());
        json.writeStringField("file", statement.file());
        json.writeNumberField("line", statement.line());
        json.writeNumberField("column", statement.column());
        json.writeStringField("sql", statement.sql());
        milliseconds(json, "startMs", statement.startMs());
        milliseconds(json, "milliseconds", statement.milliseconds());
        json.writeArrayFieldStart("locks");
        for (HeldLock lock : statement.locks()) {
            json.writeStartObject();
            json.writeStringField("relation", lock.relation());
            json.writeStringField("mode", lock.mode().toString());
            milliseconds(json, "sinceMs", lock.sinceMs());
            milliseconds(json, "waitedMs", lock.waitedMs());
            milliseconds(json, "heldMs", lock.heldMs());
            json.writeEndObject();
        }
        json.writeEndArray();
        StatementRun.Work work = statement.work();
        strings(json, "rewrites", work == null ? null : work.rewrites());
        strings(json, "scans", work == null ? null : work.scans());
        strings(json, "builds", work == null ? null : work.builds());
        written(json, work == null ? null : work.written());
        number(json, "walBytes", work == null ? null : work.walBytes());
        json.writeEndObject();
    }

    private static void written(JsonGenerator json, @Nullable List<WrittenRows> written) throws IOException {
        if (written == null) {
            json.writeNullField("written");
            return;
        }
        json.writeArrayFieldStart("written");
        for (WrittenRows rows : written) {
            json.writeStartObject();
            json.writeStringField("table", rows.table());
            json.writeNumberField("inserted", rows.inserted());
            json.writeNumberField("updated", rows.updated());
            json.writeNumberField("deleted", rows.deleted());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rollback(JsonGenerator json, Replay replay) throws IOException {
        Rollback rollback = replay.rollback();
        Boolean secondCompared = replay.again().status() == Status.OK ? rollback.secondUpEqual() : null;
        json.writeObjectFieldStart("rollback");
        json.writeStringField("verdict", rollback.verdict().word());
        bool(json, "schemaRestored", rollback.schemaRestored());
        differences(json, "schemaDifferences", rollback.schemaRestored(), rollback.schemaDifferences());
        bool(json, "dataRestored", rollback.data().restored());
        data(json, rollback.data());
        bool(json, "secondUpEqual", rollback.secondUpEqual());
        differences(json, "secondUpDifferences", secondCompared, rollback.secondUpDifferences());
        json.writeStringField(
                "secondDown",
                rollback.secondDown() == null ? null : rollback.secondDown().word());
        json.writeEndObject();
    }

    private static void data(JsonGenerator json, DataVerdict data) throws IOException {
        if (data.restored() == null && data.differences().isEmpty()) {
            json.writeNullField("dataDifferences");
            return;
        }
        json.writeArrayFieldStart("dataDifferences");
        for (DataDifference difference : data.differences()) {
            json.writeStartObject();
            json.writeStringField("table", difference.table());
            json.writeStringField("column", difference.column());
            json.writeStringField("kind", difference.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("count", difference.count());
            json.writeNumberField("of", difference.of());
            json.writeStringField("text", difference.text());
            json.writeBooleanField("harmless", difference.harmless());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void differences(
            JsonGenerator json, String name, @Nullable Boolean compared, List<Difference> differences)
            throws IOException {
        if (compared == null) {
            json.writeNullField(name);
            return;
        }
        json.writeArrayFieldStart(name);
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("object", difference.object());
            json.writeStringField("text", difference.text());
            json.writeBooleanField("harmless", difference.harmless());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, @Nullable List<String> values) throws IOException {
        if (values == null) {
            json.writeNullField(name);
            return;
        }
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void bool(JsonGenerator json, String name, @Nullable Boolean value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeBooleanField(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    static void milliseconds(JsonGenerator json, String name, double value) throws IOException {
        json.writeNumberField(name, Math.round(value * 1000) / 1000.0);
    }
}
