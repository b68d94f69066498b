package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question mark of a statement stands for, as far as the words around it tell.
 *
 * @param use what is done with the value
 * @param column what it is compared with or written to; its schema is the qualifier that was written, a table or an alias; null if
 *     it cannot be told
 */
public record JdbcParameter(Use use, @Nullable Name column) {

    /** What is done with a value. */
    public enum Use {
        /** It is compared with a column, or given to one that is there. */
        COMPARED,
        /** It is one of a list that a column is compared with. */
        LISTED,
        /** It becomes the value of a new row. */
        INSERTED,
        /** It says how many rows are wanted. */
        COUNT,
        /** It says how many rows are passed over. */
        OFFSET,
        /** Nobody can tell. */
        UNKNOWN
    }

    /**
     * Finds what the question marks of one statement stand for.
     *
     * @param sql the statement as an application hands it to JDBC
     * @return one for each, in order; up to the first error of the scanner
     */
    public static List<JdbcParameter> in(String sql) {
        return new JdbcParameterReader(Fragment.tokens(JdbcSql.numbered(sql))).parameters();
    }
}
