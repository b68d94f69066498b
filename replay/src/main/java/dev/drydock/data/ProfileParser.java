package dev.drydock.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.drydock.data.TableProfile.Basis;
import dev.drydock.data.TableProfile.ForeignKeyProfile;
import dev.drydock.data.TableProfile.PartitionProfile;
import dev.drydock.sql.Name;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ProfileFile} writes; the fields of an object stand in its order. */
final class ProfileParser {

    private static final Pattern NAME =
            Pattern.compile("(\"(?:[^\"]|\"\")+\"|[^\".]+)\\.(\"(?:[^\"]|\"\")+\"|[^\".]+)");
    private static final double MOST = 1e15;

    private final JsonParser json;
    private final Set<Name> seen = new HashSet<>();

    ProfileParser(JsonParser json) {
        this.json = json;
    }

    private interface Item<T> {
        T read() throws IOException;
    }

    Profile profile() throws IOException {
        json.nextToken();
        begin();
        String schema = text("schema");
        if (!schema.equals(ProfileFile.SCHEMA)) {
            expect(false, "This is no profile that this version of Drydock knows, which is " + ProfileFile.SCHEMA);
        }
        List<TableProfile> tables = list("tables", this::table);
        end();
        expect(json.nextToken() == null, "There is more behind the profile");
        return new Profile(tables);
    }

    private TableProfile table() throws IOException {
        begin();
        Name name = name("table");
        expect(seen.add(name), "The table " + name + " stands here twice");
        TableProfile table = new TableProfile(
                name,
                rows(),
                basis(),
                list("columns", this::column),
                list("foreignKeys", this::foreignKey),
                list("partitions", this::partition));
        end();
        return table;
    }

    private ColumnProfile column() throws IOException {
        begin();
        String name = text("column");
        double nullFraction = number("nullFraction", 0, 1);
        Double distinct = numberOrNull("distinct", -1, MOST);
        int width = (int) number("width", 0, Integer.MAX_VALUE);
        Double correlation = numberOrNull("correlation", -1, 1);
        List<Double> frequencies = list("frequencies", () -> number(0, 1));
        ColumnProfile column = new ColumnProfile(name, nullFraction, distinct, width, correlation, frequencies);
        if (json.nextToken() == JsonToken.FIELD_NAME && json.currentName().equals("min")) {
            json.nextToken();
            String min = rangeEnd(string());
            String max = rangeEnd(text("max"));
            expect(ValueRange.of(min, max).isPresent(), "This is no largest value for the smallest one " + min);
            column = column.withRange(min, max);
            json.nextToken();
        }
        ended();
        return column;
    }

    private ForeignKeyProfile foreignKey() throws IOException {
        begin();
        ForeignKeyProfile key = new ForeignKeyProfile(
                list("columns", this::string), name("parent"), numberOrNull("childrenPerParent", 0, MOST));
        end();
        return key;
    }

    private PartitionProfile partition() throws IOException {
        begin();
        PartitionProfile partition = new PartitionProfile(name("partition"), rows());
        end();
        return partition;
    }

    private Basis basis() throws IOException {
        String word = text("basis");
        for (Basis basis : Basis.values()) {
            if (ProfileFile.word(basis).equals(word)) {
                return basis;
            }
        }
        throw ProfileFile.broken(json.currentTokenLocation(), "This is no basis of statistics");
    }

    private @Nullable Long rows() throws IOException {
        Double rows = numberOrNull("rows", 0, MOST);
        expect(rows == null || rows == Math.rint(rows), "This is no whole number");
        return rows == null ? null : (Long) rows.longValue();
    }

    private Name name(String field) throws IOException {
        Matcher name = NAME.matcher(text(field));
        expect(name.matches(), "This is no schema-qualified name");
        return Name.of(bare(name.group(1)), bare(name.group(2)));
    }

    private static String bare(String identifier) {
        return identifier.startsWith("\"")
                ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
                : identifier;
    }

    private void begin() {
        expect(json.currentToken() == JsonToken.START_OBJECT, "An object is expected here");
    }

    private void end() throws IOException {
        json.nextToken();
        ended();
    }

    private void ended() {
        expect(json.currentToken() == JsonToken.END_OBJECT, "The object has more fields than a profile knows");
    }

    /** One end of a range. */
    private String rangeEnd(String text) {
        expect(ValueRange.of(text, text).isPresent(), "A number, a date or a timestamp in UTC is expected here");
        return text;
    }

    private void field(String name) throws IOException {
        json.nextToken();
        expect(name.equals(json.currentName()), "The field " + name + " is expected here");
        json.nextToken();
    }

    private String text(String field) throws IOException {
        field(field);
        return string();
    }

    private String string() throws IOException {
        expect(json.currentToken() == JsonToken.VALUE_STRING, "A text is expected here");
        return json.getText();
    }

    private double number(String field, double least, double most) throws IOException {
        field(field);
        return number(least, most);
    }

    private @Nullable Double numberOrNull(String field, double least, double most) throws IOException {
        field(field);
        return json.currentToken() == JsonToken.VALUE_NULL ? null : (Double) number(least, most);
    }

    private double number(double least, double most) throws IOException {
        boolean numeric = json.currentToken() != null && json.currentToken().isNumeric();
        expect(numeric, "A number is expected here");
        double number = json.getDoubleValue();
        expect(number >= least && number <= most, "The number is out of its range");
        return number;
    }

    private <T> List<T> list(String field, Item<T> item) throws IOException {
        field(field);
        expect(json.currentToken() == JsonToken.START_ARRAY, "A list is expected here");
        List<T> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(item.read());
        }
        return list;
    }

    private void expect(boolean right, String what) {
        if (!right) {
            throw ProfileFile.broken(json.currentTokenLocation(), what);
        }
    }
}
