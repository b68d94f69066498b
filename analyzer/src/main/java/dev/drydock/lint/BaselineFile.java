package dev.drydock.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.drydock.DrydockException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON of a baseline: one line for each entry, so that version control shows well what changed. */
final class BaselineFile {

    private static final String SCHEMA = "drydock/baseline/1";

    private final JsonParser json;

    private BaselineFile(JsonParser json) {
        this.json = json;
    }

    static void write(Baseline baseline, Path file) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultPrettyPrinter.FixedSpaceIndenter());
        try (Writer writer = Files.newBufferedWriter(file);
                JsonGenerator out = new JsonFactory().createGenerator(writer).setPrettyPrinter(printer)) {
            out.writeStartObject();
            out.writeStringField("schema", SCHEMA);
            out.writeArrayFieldStart("findings");
            for (Baseline.Frozen frozen : baseline.findings()) {
                out.writeStartObject();
                out.writeStringField("migration", frozen.migration());
                out.writeStringField("rule", frozen.rule());
                out.writeStringField("statement", frozen.statement());
                out.writeNumberField("count", frozen.count());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("released");
            for (Baseline.Released released : baseline.released()) {
                out.writeStartObject();
                out.writeStringField("migration", released.migration());
                out.writeStringField("file", released.file());
                out.writeStringField("hash", released.hash());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    static Baseline read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                JsonParser json = new JsonFactory().createParser(reader)) {
            return new BaselineFile(json).baseline();
        } catch (JsonProcessingException e) {
            throw broken(e.getLocation());
        }
    }

    private Baseline baseline() throws IOException {
        List<Baseline.Frozen> findings = new ArrayList<>();
        List<Baseline.Released> released = new ArrayList<>();
        boolean known = false;
        expect(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "schema" -> known = SCHEMA.equals(json.getText());
                case "findings" -> {
                    for (Map<String, String> entry : entries(Set.of("migration", "rule", "statement", "count"))) {
                        findings.add(new Baseline.Frozen(
                                text(entry, "rule"),
                                text(entry, "migration"),
                                text(entry, "statement"),
                                count(text(entry, "count"))));
                    }
                }
                case "released" -> {
                    for (Map<String, String> entry : entries(Set.of("migration", "file", "hash"))) {
                        released.add(new Baseline.Released(
                                text(entry, "migration"), text(entry, "file"), text(entry, "hash")));
                    }
                }
                default -> expect(false);
            }
        }
        expect(known && json.currentToken() == JsonToken.END_OBJECT);
        return new Baseline(findings, released);
    }

    private List<Map<String, String>> entries(Set<String> fields) throws IOException {
        List<Map<String, String>> entries = new ArrayList<>();
        expect(json.currentToken() == JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> entry = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                expect(json.nextToken().isScalarValue() && fields.contains(name));
                entry.put(name, json.getText());
            }
            expect(entry.size() == fields.size());
            entries.add(entry);
        }
        expect(json.currentToken() == JsonToken.END_ARRAY);
        return entries;
    }

    private static String text(Map<String, String> entry, String field) {
        return entry.getOrDefault(field, "");
    }

    private int count(String text) {
        expect(text.matches("[0-9]{1,9}"));
        return Integer.parseInt(text);
    }

    private void expect(boolean right) {
        if (!right) {
            throw broken(json.currentTokenLocation());
        }
    }

    private static DrydockException broken(JsonLocation at) {
        return new DrydockException(
                Baseline.FILE + ":" + at.getLineNr() + ":" + at.getColumnNr() + ": This is no baseline of Drydock."
                        + " Take the file back from version control, or write it anew with the goal baseline.");
    }
}
