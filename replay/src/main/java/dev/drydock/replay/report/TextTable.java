package dev.drydock.replay.report;

import dev.drydock.report.Ink;
import dev.drydock.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays rows out in columns as wide as they need to be; the last cell of a row may be coloured. */
final class TextTable {

    private static final String GAP = "  ";

    private final Ink ink;
    private final Set<Integer> numbers;
    private final List<String> head;
    private final List<Row> rows = new ArrayList<>();

    private record Row(List<String> cells, Optional<Severity> severity) {}

    /** Makes a table without rows; the columns of {@code numbers} are set flush right. */
    TextTable(Ink ink, List<String> head, Set<Integer> numbers) {
        this.ink = ink;
        this.head = head;
        this.numbers = numbers;
    }

    void add(List<String> cells, Optional<Severity> severity) {
        rows.add(new Row(cells, severity));
    }

    String render() {
        StringBuilder out = new StringBuilder();
        line(head, ink::bold, ink::bold, out);
        for (Row row : rows) {
            line(
                    row.cells(),
                    cell -> cell,
                    cell -> row.severity().map(of -> ink.severity(of, cell)).orElseGet(() -> ink.good(cell)),
                    out);
        }
        return out.toString();
    }

    private interface Paint {

        String on(String cell);
    }

    private void line(List<String> cells, Paint most, Paint last, StringBuilder out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            boolean isLast = i == cells.size() - 1;
            String cell = cells.get(i);
            String room = " ".repeat(width(i) - cell.length());
            String painted = (isLast ? last : most).on(cell);
            line.append(numbers.contains(i) ? room + painted : isLast ? painted : painted + room)
                    .append(isLast ? "" : GAP);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private int width(int column) {
        int width = head.get(column).length();
        for (Row row : rows) {
            width = Math.max(width, row.cells().get(column).length());
        }
        return width;
    }
}
