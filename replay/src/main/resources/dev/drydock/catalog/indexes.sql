SELECT r.object,
       o.object AS parent,
       pg_get_indexdef(r.oid) AS "definition",
       CASE WHEN i.indisvalid THEN 'yes' ELSE 'no' END AS "valid",
       CASE WHEN i.indisclustered THEN 'yes' END AS "clustered",
       CASE WHEN i.indisreplident THEN 'yes' END AS "replica identity",
       (SELECT string_agg(a.attnum || ': ' || a.attstattarget, ', ' ORDER BY a.attnum)
          FROM pg_attribute a WHERE a.attrelid = r.oid AND a.attstattarget >= 0) AS "statistics targets",
       (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = r.oid) AS "part of",
       (SELECT t.spcname FROM pg_tablespace t WHERE t.oid = r.reltablespace) AS "tablespace",
       obj_description(r.oid, 'pg_class') AS "comment"
  FROM pg_index i
  JOIN relation r ON r.oid = i.indexrelid
  JOIN relation o ON o.oid = i.indrelid
 ORDER BY r.object
