SELECT 'schema ' || quote_ident(n.nspname) AS object,
       NULL AS parent,
       pg_get_userbyid(n.nspowner) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) a) AS "privileges",
       NULL AS "version",
       NULL AS "schema",
       obj_description(n.oid, 'pg_namespace') AS "comment"
  FROM pg_namespace n
 WHERE n.nspname !~ '^pg_'
   AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
UNION ALL
SELECT 'extension ' || quote_ident(e.extname), NULL, pg_get_userbyid(e.extowner), NULL, e.extversion,
       quote_ident(n.nspname), obj_description(e.oid, 'pg_extension')
  FROM pg_extension e
  JOIN pg_namespace n ON n.oid = e.extnamespace
UNION ALL
-- ALTER INDEX … DEPENDS ON EXTENSION, and the same of functions, triggers and materialized views.
SELECT pg_describe_object(d.classid, d.objid, 0) || ' as part of extension ' || quote_ident(e.extname), NULL, NULL, NULL,
       NULL, NULL, NULL
  FROM pg_depend d
  JOIN pg_extension e ON e.oid = d.refobjid
 WHERE d.refclassid = 'pg_extension'::regclass
   AND d.deptype = 'x'
 ORDER BY 1
