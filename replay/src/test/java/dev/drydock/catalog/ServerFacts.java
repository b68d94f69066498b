package dev.drydock.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a server says about the objects of a database, one line each, in the words of {@link SchemaFacts}. */
final class ServerFacts {

    private static final String RELATIONS = """
            WITH n AS (SELECT oid, CASE WHEN nspname ~ '^pg_temp' THEN 'pg_temp' ELSE nspname END AS name
                         FROM pg_namespace WHERE nspname !~ '^pg_(catalog|toast)' AND nspname <> 'information_schema'),
            r AS (SELECT c.*, n.name || '.' || c.relname AS name FROM pg_class c JOIN n ON n.oid = c.relnamespace
                   WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
                                        AND d.objid = c.oid AND d.deptype = 'e'))
            """;

    private static final String TABLES = """
            SELECT 'table ' || r.name || CASE r.relpersistence WHEN 'u' THEN ' unlogged' WHEN 't' THEN ' temporary' ELSE '' END
                   || CASE r.relkind WHEN 'p' THEN ' partitioned' WHEN 'f' THEN ' foreign' ELSE '' END
                   || coalesce((SELECT CASE WHEN r.relispartition THEN ' of ' ELSE ' inherits ' END
                                       || string_agg(p.name, ',' ORDER BY i.inhseqno)
                                  FROM pg_inherits i JOIN r p ON p.oid = i.inhparent WHERE i.inhrelid = r.oid), '')
              FROM r WHERE relkind IN ('r', 'p', 'f')
            """;

    private static final String COLUMNS = """
            SELECT 'column ' || r.name || ' ' || row_number() OVER (PARTITION BY r.oid ORDER BY a.attnum) || ' ' || a.attname
                   || ' ' || replace(replace(format_type(a.atttypid, a.atttypmod), '"', ''), 'pg_temp_', '')
                   || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
                   || CASE WHEN a.attidentity = 'a' THEN ' always identity' WHEN a.attidentity = 'd' THEN ' by default identity'
                           WHEN a.attgenerated = 's' THEN ' stored' WHEN a.attgenerated = 'v' THEN ' virtual'
                           WHEN a.atthasdef THEN ' default' ELSE '' END
                   || CASE WHEN a.attcollation <> t.typcollation
                           THEN ' collate ' || (SELECT collname FROM pg_collation l WHERE l.oid = a.attcollation) ELSE '' END
                   || ' ' || a.attinhcount || ' ' || a.attislocal
              FROM r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
                     JOIN pg_type t ON t.oid = a.atttypid
             WHERE relkind IN ('r', 'p', 'f')
            """;

    private static final String CONSTRAINTS = """
            SELECT 'constraint ' || r.name || ' ' || k.conname || ' ' || k.contype::text
                   || ' (' || coalesce((SELECT string_agg(a.attname, ',' ORDER BY
                                               CASE WHEN k.contype = 'c' THEN a.attnum ELSE array_position(k.conkey, a.attnum) END)
                                          FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)), '')
                   || ')' || CASE WHEN k.convalidated THEN '' ELSE ' not valid' END
                   || CASE WHEN k.condeferred THEN ' initially deferred' WHEN k.condeferrable THEN ' deferrable' ELSE '' END
                   || CASE WHEN k.contype IN ('p', 'u', 'x') THEN ' index ' || (SELECT relname FROM pg_class x WHERE x.oid = k.conindid)
                           ELSE '' END
                   || CASE WHEN k.contype = 'f' THEN ' to ' || (SELECT p.name FROM r p WHERE p.oid = k.confrelid) || ' ('
                           || (SELECT string_agg(a.attname, ',' ORDER BY array_position(k.confkey, a.attnum))
                                 FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey))
                           || ') ' || k.confdeltype::text || k.confupdtype::text ELSE '' END
                   || CASE WHEN k.connoinherit AND k.contype IN ('c', 'n') THEN ' no inherit' ELSE '' END
                   || CASE WHEN k.contype IN ('c', 'n') THEN ' ' || k.coninhcount || ' ' || k.conislocal
                           ELSE CASE WHEN k.coninhcount > 0 THEN ' inherited' ELSE '' END END
              FROM pg_constraint k JOIN r ON r.oid = k.conrelid
             WHERE k.contype <> 't'
               AND NOT (k.contype = 'f' AND k.conparentid <> 0
                        AND k.conrelid = (SELECT conrelid FROM pg_constraint o WHERE o.oid = k.conparentid))
            """;

    private static final String INDEXES = """
            SELECT 'index ' || r.name || ' on ' || o.name || CASE WHEN i.indisunique THEN ' unique' ELSE '' END
                   || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END || ' ' || m.amname || ' ('
                   || (SELECT string_agg(CASE WHEN k.attnum = 0 THEN '*' ELSE a.attname END, ',' ORDER BY k.n)
                         FROM unnest(i.indkey) WITH ORDINALITY k (attnum, n)
                         LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                        WHERE k.n <= i.indnkeyatts) || ')'
                   || coalesce((SELECT ' include (' || string_agg(a.attname, ',' ORDER BY k.n) || ')'
                         FROM unnest(i.indkey) WITH ORDINALITY k (attnum, n)
                         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                        WHERE k.n > i.indnkeyatts), '')
                   || CASE WHEN i.indpred IS NULL THEN '' ELSE ' where' END
                   || coalesce((SELECT ' part of ' || p.name FROM pg_inherits h JOIN r p ON p.oid = h.inhparent
                                 WHERE h.inhrelid = r.oid), '')
              FROM pg_index i JOIN r ON r.oid = i.indexrelid JOIN r o ON o.oid = i.indrelid JOIN pg_am m ON m.oid = r.relam
            """;

    private static final String OTHERS = """
            SELECT CASE relkind WHEN 'v' THEN 'view ' ELSE 'materialized view ' END || name FROM r WHERE relkind IN ('v', 'm')
            UNION ALL
            SELECT DISTINCT 'read ' || v.name || ' <- ' || t.name || '.' || a.attname
              FROM r v JOIN pg_rewrite w ON w.ev_class = v.oid
                       JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
                                       AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
                       JOIN r t ON t.oid = d.refobjid AND t.oid <> v.oid
                       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
             WHERE v.relkind IN ('v', 'm') AND t.relkind IN ('r', 'p')
            UNION ALL
            SELECT 'sequence ' || r.name || coalesce((SELECT ' owned by ' || t.name || '.' || a.attname
                     FROM pg_depend d JOIN r t ON t.oid = d.refobjid
                     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
                      AND d.deptype IN ('a', 'i')), '')
              FROM r WHERE relkind = 'S'
            UNION ALL
            SELECT 'enum ' || n.name || '.' || t.typname || ' ' || coalesce((SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder)
                     FROM pg_enum e WHERE e.enumtypid = t.oid), '')
              FROM pg_type t JOIN n ON n.oid = t.typnamespace WHERE typtype = 'e'
            UNION ALL
            SELECT 'domain ' || n.name || '.' || t.typname || ' ' || replace(format_type(t.typbasetype, t.typtypmod), '"', '')
                   || CASE WHEN t.typnotnull THEN ' not null' ELSE '' END
                   || CASE WHEN t.typdefault IS NOT NULL THEN ' default' ELSE '' END
              FROM pg_type t JOIN n ON n.oid = t.typnamespace WHERE typtype = 'd'
            UNION ALL
            SELECT 'domain constraint ' || n.name || '.' || t.typname || ' ' || k.conname || ' ' || k.contype::text
                   || CASE WHEN k.convalidated THEN '' ELSE ' not valid' END
              FROM pg_constraint k JOIN pg_type t ON t.oid = k.contypid JOIN n ON n.oid = t.typnamespace
            UNION ALL
            SELECT 'composite ' || r.name || ' ' || coalesce(string_agg(a.attname || ' ' || replace(format_type(a.atttypid, a.atttypmod), '"', ''),
                                                             ',' ORDER BY a.attnum), '')
              FROM r LEFT JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE relkind = 'c' GROUP BY r.name
            UNION ALL
            SELECT 'range ' || n.name || '.' || t.typname FROM pg_type t JOIN n ON n.oid = t.typnamespace WHERE typtype = 'r'
            UNION ALL
            SELECT 'trigger ' || t.tgname || ' on ' || r.name FROM pg_trigger t JOIN r ON r.oid = t.tgrelid
             WHERE tgconstraint = 0 AND tgname !~ '^(RI_ConstraintTrigger|pk_|unique_)'
            UNION ALL
            SELECT 'policy ' || p.polname || ' on ' || r.name FROM pg_policy p JOIN r ON r.oid = p.polrelid
            UNION ALL
            SELECT 'rule ' || w.rulename || ' on ' || r.name FROM pg_rewrite w JOIN r ON r.oid = w.ev_class
             WHERE w.rulename <> '_RETURN'
            UNION ALL
            SELECT 'routine ' || n.name || '.' || p.proname || '(' || array_to_string(array(
                     SELECT replace(format_type(u.t, NULL), '"', '') FROM unnest(p.proargtypes) WITH ORDINALITY u (t, o) ORDER BY o), ', ') || ')'
              FROM pg_proc p JOIN n ON n.oid = p.pronamespace
             WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                                  AND d.deptype IN ('e', 'i', 'a'))
            UNION ALL
            SELECT 'statistics ' || n.name || '.' || s.stxname || ' on ' || r.name
              FROM pg_statistic_ext s JOIN n ON n.oid = s.stxnamespace JOIN r ON r.oid = s.stxrelid
            """;

    private ServerFacts() {}

    static SortedSet<String> of(Connection connection) throws SQLException {
        SortedSet<String> facts = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = pg_catalog");
            for (String query : new String[] {TABLES, COLUMNS, CONSTRAINTS, INDEXES, OTHERS}) {
                try (ResultSet rows = statement.executeQuery(RELATIONS + query)) {
                    while (rows.next()) {
                        facts.add(rows.getString(1));
                    }
                }
            }
        }
        return facts;
    }
}
