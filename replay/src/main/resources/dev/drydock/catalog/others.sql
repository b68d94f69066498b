-- What few migrations touch.
SELECT 'event trigger ' || quote_ident(e.evtname) AS object,
       NULL AS parent,
       concat_ws(', ', 'on ' || e.evtevent, e.evtfoid::regprocedure, array_to_string(e.evttags, ', ')) AS "definition",
       CASE e.evtenabled WHEN 'O' THEN 'yes' WHEN 'D' THEN 'no' WHEN 'R' THEN 'on replicas' ELSE 'always' END AS "enabled",
       pg_get_userbyid(e.evtowner) AS "owner",
       NULL AS "privileges",
       obj_description(e.oid, 'pg_event_trigger') AS "comment"
  FROM pg_event_trigger e
 WHERE NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_event_trigger'::regclass AND d.objid = e.oid AND d.deptype = 'e')
UNION ALL
SELECT 'language ' || quote_ident(l.lanname),
       NULL,
       concat_ws(', ', CASE WHEN l.lanpltrusted THEN 'trusted' END, l.lanplcallfoid::regprocedure,
                 nullif(l.laninline, 0)::regprocedure, nullif(l.lanvalidator, 0)::regprocedure),
       NULL,
       pg_get_userbyid(l.lanowner),
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(l.lanacl, acldefault('l', l.lanowner))) a),
       obj_description(l.oid, 'pg_language')
  FROM pg_language l
 WHERE l.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_language'::regclass AND d.objid = l.oid AND d.deptype = 'e')
UNION ALL
SELECT 'access method ' || quote_ident(a.amname),
       NULL,
       concat_ws(', ', a.amhandler, a.amtype),
       NULL,
       NULL,
       NULL,
       obj_description(a.oid, 'pg_am')
  FROM pg_am a
 WHERE a.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_am'::regclass AND d.objid = a.oid AND d.deptype = 'e')
 ORDER BY 1
