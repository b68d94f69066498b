package dev.drydock.probe;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The type that the server gives a parameter.
 *
 * @param oid its number; 0 if it is not known
 * @param category {@code pg_type.typcategory}: A for arrays, S for texts, N for numbers
 * @param element an array's element's category; a space for all others
 */
record ParameterType(long oid, char category, char element) {

    private static final String TYPES = "SELECT t.oid, t.typcategory, e.typcategory"
            + " FROM pg_catalog.unnest(?) WITH ORDINALITY n (name, i)"
            + " LEFT JOIN pg_catalog.pg_type t ON t.oid = pg_catalog.to_regtype(n.name)::pg_catalog.oid"
            + " LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A' ORDER BY n.i";

    /** Asks the server. */
    static List<ParameterType> of(PreparedStatement statement, Connection connection) throws SQLException {
        ParameterMetaData parameters = statement.getParameterMetaData();
        String[] names = new String[parameters.getParameterCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = parameters.getParameterTypeName(i + 1);
        }
        List<ParameterType> types = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TYPES)) {
            query.setArray(1, connection.createArrayOf("text", names));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    types.add(new ParameterType(rows.getLong(1), character(rows, 2), character(rows, 3)));
                }
            }
        }
        return types;
    }

    /** Whether a column's values can be given to it. */
    boolean takes(long type, char columnCategory) {
        return oid == type || category == 'S' || category == columnCategory && category != 'E' && category != 'U';
    }

    /** Whether a column's values can be elements of it. */
    boolean takesAsElements(char columnCategory) {
        return category == 'A' && element == columnCategory;
    }

    private static char character(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null || text.isEmpty() ? ' ' : text.charAt(0);
    }
}
