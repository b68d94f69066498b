package dev.drydock.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.drydock.DrydockException;
import dev.drydock.data.TableProfile.ForeignKeyProfile;
import dev.drydock.data.TableProfile.PartitionProfile;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The JSON of a profile: one line for each column, so that version control shows well what changed. */
final class ProfileFile {

    static final String SCHEMA = "drydock/profile/1";

    private final JsonGenerator out;

    private ProfileFile(JsonGenerator out) {
        this.out = out;
    }

    static void write(Profile profile, Path file) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultPrettyPrinter.FixedSpaceIndenter());
        try (Writer writer = Files.newBufferedWriter(file);
                JsonGenerator out = new JsonFactory().createGenerator(writer).setPrettyPrinter(printer)) {
            new ProfileFile(out).write(profile);
            out.writeRaw('\n');
        }
    }

    static Profile read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                JsonParser json = new JsonFactory().createParser(reader)) {
            return new ProfileParser(json).profile();
        } catch (JsonProcessingException e) {
            throw broken(e.getLocation(), "This is no JSON");
        }
    }

    /** An error at a place of the file. */
    static DrydockException broken(@Nullable JsonLocation at, String what) {
        String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
        return new DrydockException(Profile.FILE + place + ": " + what
                + ". Take the file back from version control, or write it anew with the goal profile.");
    }

    private void write(Profile profile) throws IOException {
        out.writeStartObject();
        out.writeStringField("schema", SCHEMA);
        out.writeArrayFieldStart("tables");
        for (TableProfile table : profile.tables()) {
            write(table);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(TableProfile table) throws IOException {
        out.writeStartObject();
        out.writeStringField("table", table.table().toString());
        writeNumber("rows", table.rows());
        out.writeStringField("basis", word(table.basis()));
        out.writeArrayFieldStart("columns");
        for (ColumnProfile column : table.columns()) {
            write(column);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("foreignKeys");
        for (ForeignKeyProfile key : table.foreignKeys()) {
            out.writeStartObject();
            out.writeFieldName("columns");
            out.writeStartArray();
            for (String column : key.columns()) {
                out.writeString(column);
            }
            out.writeEndArray();
            out.writeStringField("parent", key.parent().toString());
            writeNumber("childrenPerParent", key.childrenPerParent());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("partitions");
        for (PartitionProfile partition : table.partitions()) {
            out.writeStartObject();
            out.writeStringField("partition", partition.partition().toString());
            writeNumber("rows", partition.rows());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(ColumnProfile column) throws IOException {
        out.writeStartObject();
        out.writeStringField("column", column.column());
        writeNumber("nullFraction", column.nullFraction());
        writeNumber("distinct", column.distinct());
        writeNumber("width", column.width());
        writeNumber("correlation", column.correlation());
        out.writeFieldName("frequencies");
        out.writeRawValue(
                column.frequencies().stream().map(ProfileFile::plain).collect(Collectors.joining(", ", "[", "]")));
        if (column.min() != null && column.max() != null) {
            out.writeStringField("min", column.min());
            out.writeStringField("max", column.max());
        }
        out.writeEndObject();
    }

    static String word(TableProfile.Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void writeNumber(String field, @Nullable Number number) throws IOException {
        out.writeFieldName(field);
        if (number == null) {
            out.writeNull();
        } else {
            out.writeNumber(plain(number));
        }
    }

    /** Digits without an exponent and without zeros that say nothing. */
    private static String plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
