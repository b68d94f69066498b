package dev.drydock.contents;

import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;

/**
 * A table as the catalog has it at one moment.
 *
 * @param kind as in pg_class: r a table, p a partitioned one, v a view that stands in its place
 * @param keys the columns of each unique index that tells all rows apart, the primary key first
 */
record Table(long oid, Name name, char kind, List<Column> columns, List<List<String>> keys) {

    Table {
        columns = List.copyOf(columns);
        keys = keys.stream().map(List::copyOf).toList();
    }

    /** Whether rows lie in it, other than in a view. */
    boolean isStored() {
        return kind == 'r' || kind == 'p';
    }

    /** What to write behind FROM: the rows of its partitions belong to it, those of the tables that inherit do not. */
    String rows() {
        return (kind == 'r' ? "ONLY " : "") + Quoted.of(name);
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    Optional<Column> column(int number) {
        return columns.stream().filter(column -> column.number() == number).findFirst();
    }
}
