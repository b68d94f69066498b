package dev.drydock.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.drydock.lock.LockForecast;
import dev.drydock.lock.RelationLock;
import dev.drydock.sql.Name;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a forecast as the reports hold it. */
final class ForecastJson {

    private ForecastJson() {}

    static void write(JsonGenerator json, @Nullable LockForecast forecast) throws IOException {
        if (forecast == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeArrayFieldStart("locks");
        for (RelationLock lock : forecast.locks()) {
            json.writeStartObject();
            json.writeStringField("relation", lock.relation().toString());
            json.writeStringField("mode", lock.mode().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        names(json, "rewrites", forecast.rewrites());
        names(json, "scans", forecast.scans());
        names(json, "builds", forecast.builds());
        json.writeStringField("blocks", forecast.blocks().toString());
        json.writeEndObject();
    }

    private static void names(JsonGenerator json, String field, List<Name> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (Name name : names) {
            json.writeString(name.toString());
        }
        json.writeEndArray();
    }
}
