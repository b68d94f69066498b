package dev.drydock.sql;

import java.util.List;

/**
 * A table as TRUNCATE, LOCK, VACUUM, ANALYZE and publications name it.
 *
 * @param only whether its children are left out
 * @param columns those listed behind it; empty means all
 */
public record Relation(Name name, boolean only, List<String> columns) {

    public Relation {
        columns = List.copyOf(columns);
    }

    /** The names alone. */
    static List<Name> names(List<Relation> relations) {
        return relations.stream().map(Relation::name).toList();
    }
}
