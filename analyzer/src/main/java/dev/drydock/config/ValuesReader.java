package dev.drydock.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads which values a column is to have: {@code values}, and {@code weights} where they are not met equally often. */
final class ValuesReader {

    private ValuesReader() {}

    static ColumnValues of(Entry column) {
        Entry listed = column.find("values")
                .orElseThrow(() -> column.error(
                        "The column " + column.name() + " has no values.",
                        "List them, as in values: [new, paid], or remove the column."));
        List<String> values = new ArrayList<>();
        for (Entry item : listed.list()) {
            String value = value(item);
            if (values.contains(value)) {
                throw item.error(
                        "The value " + item.quoted() + " stands here twice.",
                        "Name it once, and give it a larger weight.");
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            throw listed.error("values is empty.", "Name one value or more, or remove the column.");
        }
        return column.find("weights")
                .map(weights -> new ColumnValues(values, weights(weights, values.size())))
                .orElseGet(() -> ColumnValues.evenly(values));
    }

    /** Everything but null is the text that PostgreSQL reads. */
    private static String value(Entry item) {
        if (item.items() != null || item.keys() != null) {
            throw item.error(
                    "A value is a list or a map here.",
                    "Write it in quotes as PostgreSQL reads it, such as \"{1,2}\" for an array.");
        }
        String value = item.value();
        if (value == null) {
            throw item.error(
                    "A value is null here, which is the lack of one.",
                    "Remove it, as drydock-profile.json says how often a column is null; the word is \"null\" in quotes.");
        }
        return value;
    }

    private static List<Double> weights(Entry weights, int values) {
        List<Entry> items = weights.list();
        if (items.size() != values) {
            throw weights.error(
                    "There are " + items.size() + " weights for " + values + " values.",
                    "Write one weight for each value, or none at all.");
        }
        List<Double> numbers = new ArrayList<>(Collections.nCopies(values, 1.0));
        for (int i = 0; i < values; i++) {
            Entry item = items.get(i);
            double number = item.decimal().orElse(0);
            if (number <= 0) {
                throw item.error(
                        "A weight is " + item.quoted() + ", which is no number above 0.",
                        "Write how often the value is met in relation to the others, as in weights: [1, 9].");
            }
            numbers.set(i, number);
        }
        return numbers;
    }
}
