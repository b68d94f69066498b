package dev.drydock.probe;

/**
 * A column whose values can be drawn.
 *
 * @param mentioned the table as the statement names it
 * @param oid the table's number
 * @param stored whether its rows have places that can be looked up; those of a view have none
 * @param table the table as SQL has it
 * @param name its own name
 * @param quoted the same as SQL has it
 * @param type the number of its type
 * @param category {@code pg_type.typcategory}
 * @param length the most characters that it takes; 32 where there is no such limit
 * @param unique whether no two rows may have the same value
 */
record SourceColumn(
        String mentioned,
        long oid,
        boolean stored,
        String table,
        String name,
        String quoted,
        long type,
        char category,
        int length,
        boolean unique) {

    private static final long UUID = 2950;

    /** Whether values can be made up that no row has. */
    boolean canBeFresh() {
        return unique && (category == 'N' || category == 'S' || type == UUID);
    }

    /** A query for so many values that no row has. */
    String freshValues(int count) {
        String series = " FROM pg_catalog.generate_series(1, " + count + ") g";
        String digest = "pg_catalog.md5('drydock' || g)";
        if (type == UUID) {
            return "SELECT " + digest + "::pg_catalog.uuid::pg_catalog.text" + series;
        }
        if (category == 'S') {
            return "SELECT pg_catalog.left(" + digest + ", " + length + ")" + series;
        }
        return "SELECT (x.last + g)::pg_catalog.text" + series + ", (SELECT coalesce(pg_catalog.max(" + quoted
                + "), 0) AS last FROM " + table + ") x ORDER BY g";
    }
}
