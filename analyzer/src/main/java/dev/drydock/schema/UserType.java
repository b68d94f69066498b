package dev.drydock.schema;

/** A type that a user made. */
public sealed interface UserType extends SchemaObject permits EnumType, Domain, CompositeType, OtherType {

    @Override
    default Reference reference() {
        return Reference.type(name());
    }
}
