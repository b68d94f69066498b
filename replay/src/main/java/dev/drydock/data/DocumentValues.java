package dev.drydock.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON documents with members of their own, each member by the number of its document. */
final class DocumentValues implements Values {

    private static final long USUAL = 1_000_000;

    private final List<Part> parts;

    /** A text, and the value behind it; {@code values} is empty at the end of a document. */
    private record Part(byte[] text, List<Member> values) {}

    /**
     * One member, a string.
     *
     * @param path from the document's root
     * @param values of letters that JSON and COPY take as they are
     * @param own whether each document has another value
     */
    record Member(List<String> path, Values values, boolean own) {

        private void write(long number, CopyBuffer out) {
            long chosen = own ? number : Draw.mixed(number + path.hashCode()) >>> 1;
            values.write(chosen % (own ? values.size() : values.usual()), out);
        }
    }

    private DocumentValues(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static DocumentValues of(List<Member> members) {
        Map<String, Object> root = new TreeMap<>();
        throw new UnsupportedOperationException();
    }

    @Override
    public long size() {
        return UNLIMITED;
    }

    @Override
    public long usual() {
        return USUAL;
    }

    @Override
    public void write(long number, CopyBuffer out) {}
}
