package dev.drydock.data;

import java.util.List;

/** Values that are listed, in COPY's encoding. */
final class ListValues implements Values {

    private final byte[][] encoded;

    private ListValues(byte[][] encoded) {
        this.encoded = encoded;
    }

    static ListValues of(List<String> values) {
        return new ListValues(values.stream().map(CopyBuffer::encoded).toArray(byte[][]::new));
    }

    @Override
    public long size() {
        return encoded.length;
    }

    @Override
    public long usual() {
        return encoded.length;
    }

    @Override
    public void write(long number, CopyBuffer out) {
        out.write(encoded[(int) number]);
    }
}
