SELECT 'publication ' || quote_ident(p.pubname) AS object,
       NULL AS parent,
       concat_ws(', ', CASE WHEN p.puballtables THEN 'all tables' END, CASE WHEN p.pubinsert THEN 'insert' END,
                 CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                 CASE WHEN p.pubtruncate THEN 'truncate' END, CASE WHEN p.pubviaroot THEN 'via root' END
--18+            , CASE WHEN p.pubgencols <> 'n' THEN 'generated columns' END
                 ) AS "parameters",
       (SELECT string_agg(x.prrelid::regclass::text
--15+                     || coalesce(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname)
--15+                                            FROM pg_attribute a
--15+                                           WHERE a.attrelid = x.prrelid AND a.attnum = ANY (x.prattrs)) || ')', '')
--15+                     || coalesce(' where ' || pg_get_expr(x.prqual, x.prrelid), '')
                          , ', ' ORDER BY x.prrelid::regclass::text)
          FROM pg_publication_rel x WHERE x.prpubid = p.oid) AS "tables",
--15+  (SELECT string_agg(x.pnnspid::regnamespace::text, ', ' ORDER BY x.pnnspid::regnamespace::text)
--15+     FROM pg_publication_namespace x WHERE x.pnpubid = p.oid) AS "schemas",
       pg_get_userbyid(p.pubowner) AS "owner",
       obj_description(p.oid, 'pg_publication') AS "comment"
  FROM pg_publication p
 ORDER BY 1
