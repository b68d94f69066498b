-- Other servers. What a user logs in with there is told apart, not told.
SELECT 'foreign-data wrapper ' || quote_ident(w.fdwname) AS object,
       NULL AS parent,
       concat_ws(', ', 'handler ' || nullif(w.fdwhandler, 0)::regproc,
                 'validator ' || nullif(w.fdwvalidator, 0)::regproc) AS "definition",
       (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(w.fdwoptions) x) AS "options",
       pg_get_userbyid(w.fdwowner) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(w.fdwacl, acldefault('F', w.fdwowner))) a) AS "privileges",
       obj_description(w.oid, 'pg_foreign_data_wrapper') AS "comment"
  FROM pg_foreign_data_wrapper w
 WHERE NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_foreign_data_wrapper'::regclass AND d.objid = w.oid AND d.deptype = 'e')
UNION ALL
SELECT 'foreign server ' || quote_ident(s.srvname),
       NULL,
       concat_ws(', ', w.fdwname, 'type ' || s.srvtype, 'version ' || s.srvversion),
       (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(s.srvoptions) x),
       pg_get_userbyid(s.srvowner),
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(s.srvacl, acldefault('S', s.srvowner))) a),
       obj_description(s.oid, 'pg_foreign_server')
  FROM pg_foreign_server s
  JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
UNION ALL
SELECT 'user mapping for ' || quote_ident(u.usename) || ' on server ' || quote_ident(u.srvname),
       'foreign server ' || quote_ident(u.srvname),
       NULL,
       (SELECT string_agg(split_part(x, '=', 1) || ' with hash ' || left(md5(x), 8), ', ' ORDER BY x)
          FROM unnest(u.umoptions) x),
       NULL,
       NULL,
       NULL
  FROM pg_user_mappings u
 ORDER BY 1
