SELECT 'column ' || r.name || '.' || quote_ident(a.attname) AS object,
       r.object AS parent,
       format_type(a.atttypid, a.atttypmod) AS "type",
       CASE WHEN a.attcollation <> t.typcollation
            THEN (SELECT l.collnamespace::regnamespace::text || '.' || quote_ident(l.collname)
                    FROM pg_collation l WHERE l.oid = a.attcollation) END AS "collation",
       CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS "default",
       CASE WHEN a.attgenerated <> '' THEN
            CASE a.attgenerated WHEN 's' THEN 'stored ' ELSE 'virtual ' END || pg_get_expr(d.adbin, d.adrelid)
            END AS "generated",
       CASE WHEN a.attnotnull THEN 'yes' ELSE 'no' END AS "not null",
       CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS "identity",
       nullif(a.attstattarget, -1) AS "statistics target",
       CASE WHEN a.attstorage <> t.typstorage THEN
            CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END
            END AS "storage",
--14+  CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS "compression",
       CASE WHEN a.attoptions IS NOT NULL
            THEN (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(a.attoptions) x) END AS "options",
       CASE WHEN a.attfdwoptions IS NOT NULL
            THEN (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(a.attfdwoptions) x) END AS "foreign options",
       CASE WHEN a.attinhcount > 0 THEN CASE WHEN a.attislocal THEN 'and local' ELSE 'only' END END AS "inherited",
       CASE WHEN a.attacl IS NOT NULL
            THEN (SELECT string_agg(x::text, ', ' ORDER BY x::text COLLATE "C") FROM unnest(a.attacl) x)
            END AS "privileges",
       c.description AS "comment"
  FROM relation r
  JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
  LEFT JOIN pg_description c ON c.classoid = 'pg_class'::regclass AND c.objoid = r.oid AND c.objsubid = a.attnum
 WHERE r.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
 ORDER BY r.object, a.attnum
