-- The rule of a view is its definition.
SELECT 'rule ' || quote_ident(w.rulename) || ' on ' || r.name AS object,
       r.object AS parent,
       pg_get_ruledef(w.oid) AS "definition",
       CASE w.ev_enabled WHEN 'O' THEN 'yes' WHEN 'D' THEN 'no' WHEN 'R' THEN 'on replicas' ELSE 'always' END AS "enabled",
       obj_description(w.oid, 'pg_rewrite') AS "comment"
  FROM pg_rewrite w
  JOIN relation r ON r.oid = w.ev_class
 WHERE NOT (w.rulename = '_RETURN' AND r.relkind IN ('v', 'm'))
 ORDER BY 1
