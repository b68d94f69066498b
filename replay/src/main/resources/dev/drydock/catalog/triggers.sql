SELECT 'trigger ' || quote_ident(t.tgname) || ' on ' || r.name AS object,
       r.object AS parent,
       pg_get_triggerdef(t.oid) AS "definition",
       CASE t.tgenabled WHEN 'O' THEN 'yes' WHEN 'D' THEN 'no' WHEN 'R' THEN 'on replicas' ELSE 'always' END AS "enabled",
       obj_description(t.oid, 'pg_trigger') AS "comment"
  FROM pg_trigger t
  JOIN relation r ON r.oid = t.tgrelid
 WHERE NOT t.tgisinternal
 ORDER BY 1
