package dev.drydock.sql;

/** A column or expression of an exclusion constraint, with the operator behind WITH as written. */
public record ExclusionElement(IndexKey key, String operator) {}
