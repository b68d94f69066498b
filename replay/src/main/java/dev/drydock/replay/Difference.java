package dev.drydock.replay;

/**
 * One way in which a schema is not the one that was expected.
 *
 * @param object kind and name, as in {@code index public.orders_customer_idx}
 * @param text a sentence without its full stop, as in {@code index public.orders_customer_idx is missing}
 * @param harmless whether no query can tell: another order of columns
 */
public record Difference(String object, String text, boolean harmless) {}
