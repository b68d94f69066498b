package dev.drydock.sql;

/** DETACH PARTITION. */
public record DetachPartition(Span span, Name table, Name partition, boolean concurrently, boolean finalizing)
        implements TableAction {}
