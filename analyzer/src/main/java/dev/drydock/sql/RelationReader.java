package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads lists of tables, each perhaps behind ONLY. */
final class RelationReader {

    private RelationReader() {}

    /** Reads at least one table, with a list of columns behind each where that is allowed. */
    static List<Relation> read(Tokens in, boolean withColumns) {
        List<Relation> relations = new ArrayList<>();
        do {
            boolean only = in.sees("only");
            Name name = in.table();
            relations.add(new Relation(name, only, withColumns ? in.optionalColumns() : List.of()));
        } while (in.acceptSymbol(","));
        return relations;
    }
}
