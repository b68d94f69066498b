package dev.drydock.schema;

import dev.drydock.sql.Name;

/**
 * Names an object of a schema, whatever is known of it.
 *
 * @param kind the space in which its name is unique
 * @param name with its schema; a routine's name goes with its argument types, as in {@code f(integer, text)}
 */
public record Reference(Kind kind, Name name) {

    /** The spaces of names. */
    public enum Kind {
        /** Tables, views, sequences and indexes. */
        RELATION,
        /** Enums, domains, composite types and ranges. */
        TYPE,
        /** Functions, procedures and aggregates. */
        ROUTINE,
        /** Extended statistics. */
        STATISTICS,
        /** Extensions, which have no schema. */
        EXTENSION
    }

    static Reference relation(Name name) {
        return new Reference(Kind.RELATION, name);
    }

    static Reference type(Name name) {
        return new Reference(Kind.TYPE, name);
    }

    static Reference routine(Name name) {
        return new Reference(Kind.ROUTINE, name);
    }

    static Reference statistics(Name name) {
        return new Reference(Kind.STATISTICS, name);
    }
}
