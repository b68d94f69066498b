package dev.drydock.sql;

/**
 * ATTACH PARTITION.
 *
 * @param bound the text from FOR VALUES on, or DEFAULT
 */
public record AttachPartition(Span span, Name table, Name partition, String bound) implements TableAction {}
