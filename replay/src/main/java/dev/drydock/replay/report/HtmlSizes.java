package dev.drydock.replay.report;

import dev.drydock.replay.Replay;
import dev.drydock.replay.TableSize;
import java.io.IOException;
import java.util.List;

/** Writes how tables grew or shrank with the first up, and what it wrote beside them. */
final class HtmlSizes {

    private static final int MOST_TABLES = 20;

    private HtmlSizes() {}

    static void write(Replay replay, Markup out) throws IOException {
        Long temporary = replay.up().tempBytes();
        if (temporary != null && temporary > 0) {
            out.leaf("p", "Its statements wrote " + Figures.bytes(temporary) + " of temporary files.");
        }
        List<TableSize> changed = replay.sizes().stream()
                .filter(size ->
                        size.bytesBefore() != size.bytesAfter() || size.indexBytesBefore() != size.indexBytesAfter())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        HtmlTable table = HtmlTable.open(out, "Tables whose size changed", "sizes");
        table.head("Table of another size", "Rows before#", "Rows after#", "Indexes before#", "Indexes after#");
        for (TableSize size : changed.subList(0, Math.min(MOST_TABLES, changed.size()))) {
            out.open("tr");
            table.row(Names.shortName(size.table()));
            table.number(Figures.bytes(size.bytesBefore()));
            table.number(Figures.bytes(size.bytesAfter()));
            table.number(Figures.bytes(size.indexBytesBefore()));
            table.number(Figures.bytes(size.indexBytesAfter()));
            out.end();
        }
        table.close(changed.size() - MOST_TABLES);
    }
}
