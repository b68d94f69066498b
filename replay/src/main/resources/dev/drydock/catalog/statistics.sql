SELECT 'statistics ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname) AS object,
       r.object AS parent,
       pg_get_statisticsobjdef(s.oid) AS "definition",
       nullif(s.stxstattarget, -1) AS "target",
       pg_get_userbyid(s.stxowner) AS "owner",
       obj_description(s.oid, 'pg_statistic_ext') AS "comment"
  FROM pg_statistic_ext s
  JOIN pg_namespace n ON n.oid = s.stxnamespace
  JOIN relation r ON r.oid = s.stxrelid
 ORDER BY 1
