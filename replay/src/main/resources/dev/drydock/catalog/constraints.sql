-- PostgreSQL 18 keeps NOT NULL here too, under a name.
SELECT 'constraint ' || quote_ident(c.conname) || ' on ' || coalesce(r.name, t.name) AS object,
       coalesce(r.object, t.object) AS parent,
       pg_get_constraintdef(c.oid) AS "definition",
       CASE WHEN c.coninhcount > 0 THEN CASE WHEN c.conislocal THEN 'and local' ELSE 'only' END END AS "inherited",
       CASE WHEN c.contype = 'f' THEN
            (SELECT concat_ws(', ', nullif(count(*) FILTER (WHERE g.tgenabled = 'D'), 0) || ' disabled',
                              nullif(count(*) FILTER (WHERE g.tgenabled = 'R'), 0) || ' on replicas',
                              nullif(count(*) FILTER (WHERE g.tgenabled = 'A'), 0) || ' always')
               FROM pg_trigger g
              WHERE g.tgconstraint = c.oid AND g.tgisinternal) END AS "triggers",
       d.description AS "comment"
  FROM pg_constraint c
  LEFT JOIN relation r ON r.oid = c.conrelid
  LEFT JOIN (SELECT y.oid, quote_ident(n.nspname) || '.' || quote_ident(y.typname) AS name,
                    'domain ' || quote_ident(n.nspname) || '.' || quote_ident(y.typname) AS object
               FROM pg_type y JOIN pg_namespace n ON n.oid = y.typnamespace
              WHERE y.oid >= 16384
                AND y.typtype = 'd' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND y.oid NOT IN (SELECT d.objid FROM pg_depend d
                                 WHERE d.refclassid = 'pg_extension'::regclass AND d.classid = 'pg_type'::regclass
                                   AND d.deptype = 'e')
            ) t ON t.oid = c.contypid
  LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE c.oid >= 16384
   AND c.contype <> 't'
   AND (r.oid IS NOT NULL OR t.oid IS NOT NULL)
 ORDER BY 1
