package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.Set;

/** An object that exists and has a name of its own: in a schema, or, as an extension, in the database. */
public sealed interface SchemaObject permits Relation, UserType, Routine, Statistics, Extension {

    /** Its name, with the schema. */
    Name name();

    /** Its kind and name. */
    Reference reference();

    /** The objects that it mentions: what cannot be dropped without it. */
    Set<Reference> uses();
}
