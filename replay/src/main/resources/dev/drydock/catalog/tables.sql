SELECT r.object,
       NULL AS parent,
       CASE r.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END AS "persistence",
       CASE WHEN r.relkind = 'p' THEN pg_get_partkeydef(r.oid) END AS "partition key",
       CASE WHEN r.relispartition THEN pg_get_expr(r.relpartbound, r.oid) END AS "partition bound",
       (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
          FROM pg_inherits i WHERE i.inhrelid = r.oid) AS "parents",
--14+  (SELECT CASE WHEN bool_or(i.inhdetachpending) THEN 'yes' END
--14+     FROM pg_inherits i WHERE i.inhrelid = r.oid) AS "detach pending",
       CASE WHEN r.relkind IN ('v', 'm') THEN pg_get_viewdef(r.oid) END AS "definition",
       CASE WHEN r.relkind = 'm' AND NOT r.relispopulated THEN 'no' END AS "populated",
       array_to_string(r.reloptions, ', ') AS "options",
       (SELECT array_to_string(o.reloptions, ', ')
          FROM pg_class c JOIN pg_class o ON o.oid = c.reltoastrelid WHERE c.oid = r.oid) AS "toast options",
       CASE WHEN r.relrowsecurity THEN 'on' END AS "row security",
       CASE WHEN r.relforcerowsecurity THEN 'on' END AS "forced row security",
       CASE r.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' WHEN 'i' THEN 'index' END AS "replica identity",
       (SELECT a.amname FROM pg_am a WHERE a.oid = r.relam) AS "access method",
       (SELECT t.spcname FROM pg_tablespace t WHERE t.oid = r.reltablespace) AS "tablespace",
       CASE WHEN r.reloftype <> 0 THEN format_type(r.reloftype, NULL) END AS "row type",
       pg_get_userbyid(r.relowner) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(r.relacl, acldefault('r', r.relowner))) a) AS "privileges",
       obj_description(r.oid, 'pg_class') AS "comment"
  FROM relation r
 WHERE r.relkind IN ('r', 'p', 'v', 'm', 'f')
 ORDER BY r.object
