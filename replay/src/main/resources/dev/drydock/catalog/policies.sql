SELECT 'policy ' || quote_ident(p.polname) || ' on ' || r.name AS object,
       r.object AS parent,
       CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete'
                     ELSE 'all' END AS "command",
       CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END AS "kind",
       (SELECT string_agg(CASE WHEN o = 0 THEN 'public' ELSE pg_get_userbyid(o) END, ', '
                          ORDER BY pg_get_userbyid(o) COLLATE "C") FROM unnest(p.polroles) o) AS "roles",
       pg_get_expr(p.polqual, p.polrelid) AS "using",
       pg_get_expr(p.polwithcheck, p.polrelid) AS "check",
       obj_description(p.oid, 'pg_policy') AS "comment"
  FROM pg_policy p
  JOIN relation r ON r.oid = p.polrelid
 ORDER BY 1
