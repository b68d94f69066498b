-- The database itself, and what holds in it for roles and for objects to come.
SELECT 'database' AS object,
       NULL AS parent,
       (SELECT string_agg(CASE WHEN s.setrole <> 0 THEN 'for ' || quote_ident(pg_get_userbyid(s.setrole)) || ' ' ELSE '' END
                              || x, ', ' ORDER BY s.setrole, x)
          FROM pg_db_role_setting s, unnest(s.setconfig) x WHERE s.setdatabase = b.oid) AS "settings",
       nullif(b.datconnlimit, -1) AS "connection limit",
       pg_get_userbyid(b.datdba) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(b.datacl, acldefault('d', b.datdba))) a) AS "privileges",
       shobj_description(b.oid, 'pg_database') AS "comment"
  FROM pg_database b
 WHERE b.datname = current_database()
UNION ALL
-- A role may set these for itself.
SELECT 'owner of the database', NULL,
       (SELECT string_agg(x, ', ' ORDER BY x)
          FROM pg_db_role_setting s, unnest(s.setconfig) x WHERE s.setdatabase = 0 AND s.setrole = b.datdba),
       NULL, NULL, NULL, NULL
  FROM pg_database b
 WHERE b.datname = current_database()
UNION ALL
SELECT 'default privileges of ' || pg_get_userbyid(f.defaclrole) || ' for '
           || CASE f.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                                   WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END
           || coalesce(' in ' || quote_ident(n.nspname), ''),
       NULL,
       NULL,
       NULL,
       NULL,
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C") FROM unnest(f.defaclacl) a),
       NULL
  FROM pg_default_acl f
  LEFT JOIN pg_namespace n ON n.oid = f.defaclnamespace
 ORDER BY 1
