package dev.drydock.data;

import dev.drydock.data.DocumentValues.Member;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes JSON documents with the members that generated columns take out of them; the server tells which values suit. */
final class Documents {

    private static final Pattern PLAIN = Pattern.compile("[^\"\\\\\\p{Cntrl}]+");

    /** What a function in the expression may turn into the column's type. */
    private static final List<String> OTHER_TYPES = List.of("text", "timestamptz", "int4", "interval", "bool");

    private final Connection connection;
    private final Words words;

    Documents(Connection connection, Words words) {
        this.connection = connection;
        this.words = words;
    }

    /**
     * Documents for a column.
     *
     * @param keys the columns that identify rows
     * @return empty if no generated column takes something out of it
     */
    Optional<Values> of(TableShape shape, Column column, List<Set<String>> keys)
            throws SQLException, UnfillableException {
        List<Member> members = new ArrayList<>();
        // A member that several take has to suit the one with the least room.
        List<Column> takers = shape.columns().stream()
                .sorted(Comparator.comparingInt(
                                (Column taker) -> paths(taker, column).size())
                        .thenComparingInt(taker -> taker.type().length()))
                .toList();
        for (Column taker : takers) {
            boolean key = keys.stream().anyMatch(own -> own.contains(taker.name()));
            for (List<String> path : paths(taker, column)) {
                if (members.stream().noneMatch(member -> overlap(member.path(), path))) {
                    member(shape, column, taker, members, path, key).ifPresent(members::add);
                }
            }
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(new DocumentValues(members));
    }

    /** Tells whether the server computes the generated column from the other one. */
    static boolean takes(Column taker, Column column) {
        return !paths(taker, column).isEmpty();
    }

    private static List<List<String>> paths(Column taker, Column column) {
        return column.type().name().startsWith("json") && taker.generation() != null
                ? JsonMembers.of(taker.generation(), column.name())
                : List.of();
    }

    private static boolean overlap(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        return one.subList(0, common).equals(other.subList(0, common));
    }

    private Optional<Member> member(
            TableShape shape, Column column, Column taker, List<Member> members, List<String> path, boolean key)
            throws SQLException, UnfillableException {
        List<ColumnType> types = new ArrayList<>(List.of(taker.type()));
        OTHER_TYPES.forEach(type -> types.add(new ColumnType(0, type, 'b', -1, List.of(), null)));
        List<String> plain = words.of(shape.name().name(), taker.name()).stream()
                .filter(word -> PLAIN.matcher(word).matches())
                .toList();
        for (ColumnType type : types) {
            Optional<Values> values = new TypeValues(type, Limits.NONE, List.of(), key, Target.USUAL).of(plain);
            if (values.isPresent()
                    && PLAIN.matcher(TextCopy.text(values.get(), 0)).matches()) {
                List<Member> tried = new ArrayList<>(members);
                tried.add(new Member(path, values.get(), key));
                if (suits(taker, column, TextCopy.text(new DocumentValues(tried), 0))) {
                    return Optional.of(tried.get(members.size()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean suits(Column taker, Column column, String document) throws SQLException {
        String query = "SELECT (%s) IS NOT NULL FROM (SELECT CAST(? AS %s) AS %s) d"
                .formatted(taker.generation(), column.type().name(), RowPlan.quoted(column.name()));
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, document);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("08")) {
                throw e;
            }
            return false;
        }
    }
}
