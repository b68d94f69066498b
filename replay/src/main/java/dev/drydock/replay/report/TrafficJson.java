package dev.drydock.replay.report;

import static dev.drydock.replay.report.JsonReplayReport.milliseconds;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.probe.Latency;
import dev.drydock.probe.ProbeError;
import dev.drydock.probe.ProbeRun;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.Queue;
import dev.drydock.replay.Traffic;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what others noticed of a migration, as fields of an object that is open. */
final class TrafficJson {

    private TrafficJson() {}

    static void write(Traffic traffic, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("blocked");
        for (Blocked blocked : traffic.blocked()) {
            json.writeStartObject();
            json.writeStringField("table", blocked.table());
            milliseconds(json, "readsMs", blocked.readsMs());
            milliseconds(json, "writesMs", blocked.writesMs());
            milliseconds(json, "rowsMs", blocked.rowsMs());
            milliseconds(json, "longestMs", blocked.longestMs());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("probes");
        for (ProbeRun probe : traffic.probes()) {
            probe(probe, json);
        }
        json.writeEndArray();
        breaks(traffic.breaks(), json);
        queue(traffic.queue(), json);
    }

    private static void probe(ProbeRun probe, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("table", probe.table());
        json.writeStringField("kind", probe.kind().word());
        json.writeStringField("sql", probe.sql());
        json.writeNumberField("count", probe.count());
        milliseconds(json, "p50Ms", probe.p50Ms());
        milliseconds(json, "p99Ms", probe.p99Ms());
        milliseconds(json, "longestMs", probe.longestMs());
        json.writeArrayFieldStart("errors");
        for (ProbeError error : probe.errors()) {
            json.writeStartObject();
            json.writeStringField("sqlState", error.sqlState());
            json.writeStringField("message", error.message());
            json.writeNumberField("count", error.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : probe.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("latencies");
        for (Latency latency : probe.latencies()) {
            json.writeStartObject();
            milliseconds(json, "atMs", latency.atMs());
            milliseconds(json, "ms", latency.ms());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void breaks(@Nullable List<CompatibilityBreak> breaks, JsonGenerator json) throws IOException {
        if (breaks == null) {
            json.writeNullField("breaks");
            return;
        }
        json.writeArrayFieldStart("breaks");
        for (CompatibilityBreak found : breaks) {
            json.writeStartObject();
            json.writeStringField("table", found.table());
            json.writeStringField("access", found.access().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("count", found.count());
            json.writeNumberField("of", found.of());
            json.writeStringField("sqlState", found.sqlState());
            json.writeStringField("text", found.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void queue(@Nullable Queue queue, JsonGenerator json) throws IOException {
        if (queue == null) {
            json.writeNullField("queue");
            return;
        }
        json.writeObjectFieldStart("queue");
        milliseconds(json, "readerMs", queue.readerMs());
        milliseconds(json, "waitedMs", queue.waitedMs());
        json.writeBooleanField("lockTimeout", queue.lockTimeout());
        milliseconds(json, "readsMs", queue.readsMs());
        milliseconds(json, "writesMs", queue.writesMs());
        if (queue.withoutTimeoutMs() == null) {
            json.writeNullField("withoutTimeoutMs");
        } else {
            milliseconds(json, "withoutTimeoutMs", queue.withoutTimeoutMs());
        }
        json.writeEndObject();
    }
}
