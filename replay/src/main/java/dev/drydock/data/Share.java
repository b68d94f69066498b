package dev.drydock.data;

/**
 * Values in a row that get a share of the rows, as those that one partition takes.
 *
 * @param weight in relation to the other shares
 * @param first the number of the first value
 * @param count how many values; at least one
 */
record Share(double weight, long first, long count) {}
