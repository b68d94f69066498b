-- How values are made into others, and texts compared.
SELECT 'cast from ' || format_type(c.castsource, NULL) || ' to ' || format_type(c.casttarget, NULL) AS object,
       NULL AS parent,
       concat_ws(', ', CASE c.castmethod WHEN 'i' THEN 'with inout' WHEN 'b' THEN 'without function' END,
                 nullif(c.castfunc, 0)::regprocedure,
                 CASE c.castcontext WHEN 'a' THEN 'as assignment' WHEN 'i' THEN 'as implicit' END) AS "definition",
       NULL AS "owner",
       obj_description(c.oid, 'pg_cast') AS "comment"
  FROM pg_cast c
 WHERE c.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i'))
UNION ALL
SELECT 'transform for ' || format_type(f.trftype, NULL) || ' language ' || quote_ident(l.lanname),
       NULL,
       concat_ws(', ', 'from ' || nullif(f.trffromsql, 0)::regprocedure, 'to ' || nullif(f.trftosql, 0)::regprocedure),
       NULL,
       obj_description(f.oid, 'pg_transform')
  FROM pg_transform f
  JOIN pg_language l ON l.oid = f.trflang
 WHERE NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_transform'::regclass AND d.objid = f.oid AND d.deptype = 'e')
UNION ALL
SELECT 'conversion ' || quote_ident(n.nspname) || '.' || quote_ident(c.conname),
       NULL,
       concat_ws(', ', pg_encoding_to_char(c.conforencoding), pg_encoding_to_char(c.contoencoding), c.conproc,
                 CASE WHEN c.condefault THEN 'default' END),
       pg_get_userbyid(c.conowner),
       obj_description(c.oid, 'pg_conversion')
  FROM pg_conversion c
  JOIN pg_namespace n ON n.oid = c.connamespace
 WHERE c.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_conversion'::regclass AND d.objid = c.oid AND d.deptype = 'e')
UNION ALL
-- The locale of ICU is in collcollate up to 14, in colliculocale in 15 and 16, in colllocale from 17 on.
SELECT 'collation ' || quote_ident(n.nspname) || '.' || quote_ident(c.collname),
       NULL,
       concat_ws(', ', c.collprovider, CASE WHEN c.collisdeterministic THEN 'deterministic' ELSE 'nondeterministic' END,
                 nullif(c.collencoding, -1), c.collcollate, c.collctype, to_jsonb(c) ->> 'colliculocale',
                 to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'collicurules'),
       pg_get_userbyid(c.collowner),
       obj_description(c.oid, 'pg_collation')
  FROM pg_collation c
  JOIN pg_namespace n ON n.oid = c.collnamespace
 WHERE c.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_collation'::regclass AND d.objid = c.oid AND d.deptype = 'e')
 ORDER BY 1
