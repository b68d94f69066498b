-- Those of the rows stored aside only where they are INVALID: REINDEX TABLE CONCURRENTLY leaves them behind too.
SELECT r.object,
       o.object AS parent,
       pg_get_indexdef(r.oid) AS "definition",
       CASE WHEN i.indisvalid THEN 'yes' ELSE 'no' END AS "valid",
       CASE WHEN i.indisclustered THEN 'yes' END AS "clustered",
       CASE WHEN i.indisreplident THEN 'yes' END AS "replica identity",
       CASE WHEN i.indexprs IS NOT NULL THEN
            (SELECT string_agg(a.attnum || ': ' || a.attstattarget, ', ' ORDER BY a.attnum)
               FROM pg_attribute a WHERE a.attrelid = r.oid AND a.attstattarget >= 0) END AS "statistics targets",
       CASE WHEN r.relispartition THEN
            (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = r.oid) END AS "part of",
       CASE WHEN r.reltablespace <> 0 THEN
            (SELECT t.spcname::text FROM pg_tablespace t WHERE t.oid = r.reltablespace) END AS "tablespace",
       d.description AS "comment"
  FROM pg_index i
  JOIN relation r ON r.oid = i.indexrelid
  JOIN relation o ON o.oid = i.indrelid
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = r.oid AND d.objsubid = 0
UNION ALL
SELECT 'index ' || quote_ident(n.nspname) || '.' || quote_ident(x.relname), o.object, NULL, 'no', NULL, NULL, NULL, NULL,
       NULL, NULL
  FROM pg_index i
  JOIN pg_class x ON x.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = x.relnamespace
  JOIN relation o ON o.reltoastrelid = i.indrelid
 WHERE NOT i.indisvalid
   AND i.indrelid >= 16384
 ORDER BY 1
