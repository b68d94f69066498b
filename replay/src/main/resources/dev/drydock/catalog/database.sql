-- The database itself, and what holds in it for roles and for objects to come.
SELECT 'database' AS object,
       NULL AS parent,
       (SELECT string_agg(array_to_string(s.setconfig, ', '), ', ' ORDER BY s.setrole)
          FROM pg_db_role_setting s WHERE s.setdatabase = b.oid) AS "settings",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(b.datacl, acldefault('d', b.datdba))) a) AS "privileges",
       shobj_description(b.oid, 'pg_database') AS "comment"
  FROM pg_database b
 WHERE b.datname = current_database()
UNION ALL
SELECT 'default privileges of ' || pg_get_userbyid(f.defaclrole) || ' for '
           || CASE f.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                                   WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END
           || coalesce(' in ' || quote_ident(n.nspname), ''),
       NULL,
       NULL,
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C") FROM unnest(f.defaclacl) a),
       NULL
  FROM pg_default_acl f
  LEFT JOIN pg_namespace n ON n.oid = f.defaclnamespace
 ORDER BY 1
