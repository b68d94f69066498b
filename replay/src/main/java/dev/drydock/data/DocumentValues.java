package dev.drydock.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON documents whose members are strings with values of their own, chosen by the number of the document. */
final class DocumentValues implements Values {

    private static final long USUAL = 1_000_000;

    private final List<Part> parts = new ArrayList<>();

    /** The text before a value, and the value. */
    private record Part(Encoded text, Optional<Member> member) {}

    /**
     * One member.
     *
     * @param path from the document's root; none is the beginning of another's
     * @param values texts that JSON and COPY take as they are
     * @param own whether each document has another value
     */
    record Member(List<String> path, Values values, boolean own) {

        Member {
            path = List.copyOf(path);
        }

        private void write(long number, CopyBuffer out) {
            long chosen = own ? number : Draw.mixed(number + path.hashCode()) >>> 1;
            values.write(chosen % (own ? values.size() : values.usual()), out);
        }
    }

    DocumentValues(List<Member> members) {
        StringBuilder text = new StringBuilder();
        append(members, 0, text);
        end(text, Optional.empty());
    }

    private void append(List<Member> members, int depth, StringBuilder text) {
        Map<String, List<Member>> byKey = new LinkedHashMap<>();
        members.forEach(member -> byKey.computeIfAbsent(member.path().get(depth), key -> new ArrayList<>())
                .add(member));
        String separator = "{";
        for (Map.Entry<String, List<Member>> entry : byKey.entrySet()) {
            text.append(separator).append('"').append(entry.getKey()).append("\": ");
            Member first = entry.getValue().get(0);
            if (first.path().size() == depth + 1) {
                text.append('"');
                end(text, Optional.of(first));
                text.append('"');
            } else {
                append(entry.getValue(), depth + 1, text);
            }
            separator = ", ";
        }
        text.append('}');
    }

    private void end(StringBuilder text, Optional<Member> member) {
        parts.add(new Part(Encoded.text(text.toString()), member));
        text.setLength(0);
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
    public boolean binary() {
        return false;
    }

    @Override
    public void write(long number, CopyBuffer out) {
        for (Part part : parts) {
            out.encoded(part.text());
            part.member().ifPresent(member -> member.write(number, out));
        }
    }
}
