SELECT r.object,
       NULL AS parent,
       CASE r.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END AS "persistence",
       CASE WHEN r.relkind = 'p' THEN pg_get_partkeydef(r.oid) END AS "partition key",
       CASE WHEN r.relispartition THEN pg_get_expr(r.relpartbound, r.oid) END AS "partition bound",
       (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
          FROM pg_inherits i WHERE i.inhrelid = r.oid) AS "parents",
--14+  CASE WHEN r.relispartition THEN (SELECT CASE WHEN bool_or(i.inhdetachpending) THEN 'yes' END
--14+     FROM pg_inherits i WHERE i.inhrelid = r.oid) END AS "detach pending",
       CASE WHEN r.relkind IN ('v', 'm') THEN pg_get_viewdef(r.oid) END AS "definition",
       CASE WHEN r.relkind = 'm' AND NOT r.relispopulated THEN 'no' END AS "populated",
       CASE WHEN r.reloptions IS NOT NULL
            THEN (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(r.reloptions) x) END AS "options",
       CASE WHEN o.reloptions IS NOT NULL
            THEN (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(o.reloptions) x) END AS "toast options",
       s.srvname AS "server",
       CASE WHEN f.ftoptions IS NOT NULL
            THEN (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(f.ftoptions) x) END AS "foreign options",
       CASE WHEN r.relrowsecurity THEN 'on' END AS "row security",
       CASE WHEN r.relforcerowsecurity THEN 'on' END AS "forced row security",
       CASE r.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' WHEN 'i' THEN 'index' END AS "replica identity",
       (SELECT a.amname FROM pg_am a WHERE a.oid = r.relam) AS "access method",
       CASE WHEN r.reltablespace <> 0
            THEN (SELECT t.spcname FROM pg_tablespace t WHERE t.oid = r.reltablespace) END AS "tablespace",
       CASE WHEN r.reloftype <> 0 THEN format_type(r.reloftype, NULL) END AS "row type",
       pg_get_userbyid(r.relowner) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(r.relacl, acldefault('r', r.relowner))) a) AS "privileges",
       d.description AS "comment"
  FROM relation r
  LEFT JOIN pg_class o ON o.oid = r.reltoastrelid
  LEFT JOIN pg_foreign_table f ON f.ftrelid = r.oid
  LEFT JOIN pg_foreign_server s ON s.oid = f.ftserver
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = r.oid AND d.objsubid = 0
 WHERE r.relkind IN ('r', 'p', 'v', 'm', 'f')
 ORDER BY r.object
