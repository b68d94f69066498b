package dev.drydock.replay;

/**
 * How large a table was before and behind the first up, in bytes.
 *
 * @param table schema-qualified
 * @param bytesBefore of its rows, with what is stored out of line
 * @param indexBytesBefore of its indexes
 * @param bytesAfter of its rows behind the up
 * @param indexBytesAfter of its indexes behind the up
 */
public record TableSize(String table, long bytesBefore, long indexBytesBefore, long bytesAfter, long indexBytesAfter) {}
