package dev.drydock.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a data directory says about itself while no server runs on it.
 *
 * @param shutDown whether its server has written all to the files and ended in order
 * @param segment the name of the file in {@code pg_wal} with the last checkpoint, all that such a directory needs of it
 */
record ControlFile(boolean shutDown, String segment) {

    // src/include/catalog/pg_control.h, 13 to 18: uint64 system identifier, two uint32 versions, int32 state, time at
    // 24,
    // location of the last checkpoint at 32.
    private static final int STATE = 16;

    private static final int CHECKPOINT = 32;

    /** DBState, 13 to 18: DB_STARTUP is 0. */
    private static final int DB_SHUTDOWNED = 1;

    /** What initdb chooses; nothing here chooses another one. */
    private static final long SEGMENT_BYTES = 16 << 20;

    /** Reads {@code global/pg_control}. */
    static ControlFile of(Path data) throws IOException {
        var bytes = Files.readAllBytes(data.resolve("global/pg_control"));
        if (bytes.length < CHECKPOINT + Long.BYTES) {
            throw new IOException("global/pg_control has %d bytes".formatted(bytes.length));
        }
        var control = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        var segment = control.getLong(CHECKPOINT) / SEGMENT_BYTES;
        var perLog = 0x1_0000_0000L / SEGMENT_BYTES;
        // The timeline is 1: no such directory was ever recovered from a backup.
        return new ControlFile(
                control.getInt(STATE) == DB_SHUTDOWNED,
                "%08X%08X%08X".formatted(1, segment / perLog, segment % perLog));
    }
}
