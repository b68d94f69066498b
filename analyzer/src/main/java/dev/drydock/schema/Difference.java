package dev.drydock.schema;

/**
 * One way in which a schema is not the expected one, in the words that the comparison of live databases uses too.
 *
 * @param object kind and name, as in {@code index public.orders_customer_idx}
 * @param text a sentence without its full stop
 * @param harmless whether no query can tell: another order of columns
 */
public record Difference(String object, String text, boolean harmless) {}
