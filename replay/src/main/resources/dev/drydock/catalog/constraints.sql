-- PostgreSQL 18 keeps NOT NULL here too, under a name.
SELECT 'constraint ' || quote_ident(c.conname) || ' on ' || coalesce(r.name, t.name) AS object,
       coalesce(r.object, t.object) AS parent,
       pg_get_constraintdef(c.oid) AS "definition",
       CASE WHEN c.coninhcount > 0 THEN CASE WHEN c.conislocal THEN 'and local' ELSE 'only' END END AS "inherited",
       (SELECT count(*) || ' disabled' FROM pg_trigger g
         WHERE g.tgconstraint = c.oid AND g.tgisinternal AND g.tgenabled = 'D' HAVING count(*) > 0) AS "triggers",
       obj_description(c.oid, 'pg_constraint') AS "comment"
  FROM pg_constraint c
  LEFT JOIN relation r ON r.oid = c.conrelid
  LEFT JOIN (SELECT y.oid, quote_ident(n.nspname) || '.' || quote_ident(y.typname) AS name,
                    'domain ' || quote_ident(n.nspname) || '.' || quote_ident(y.typname) AS object
               FROM pg_type y JOIN pg_namespace n ON n.oid = y.typnamespace
              WHERE y.typtype = 'd' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND NOT EXISTS (SELECT FROM pg_depend d
                                 WHERE d.classid = 'pg_type'::regclass AND d.objid = y.oid AND d.deptype = 'e')
            ) t ON t.oid = c.contypid
 WHERE c.contype <> 't'
   AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)
 ORDER BY 1
