-- Without its position: a sequence does not go back.
SELECT r.object,
       NULL AS parent,
       format_type(s.seqtypid, NULL) AS "type",
       s.seqstart AS "start",
       s.seqincrement AS "increment",
       s.seqmin AS "minimum",
       s.seqmax AS "maximum",
       s.seqcache AS "cache",
       CASE WHEN s.seqcycle THEN 'yes' END AS "cycle",
       (SELECT d.refobjid::regclass::text || '.'
                   || (SELECT quote_ident(a.attname)
                         FROM pg_attribute a WHERE a.attrelid = d.refobjid AND a.attnum = d.refobjsubid)
          FROM pg_depend d
         WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
           AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0) AS "owned by",
       CASE r.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END AS "persistence",
       pg_get_userbyid(r.relowner) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(r.relacl, acldefault('s', r.relowner))) a) AS "privileges",
       c.description AS "comment"
  FROM pg_sequence s
  JOIN relation r ON r.oid = s.seqrelid
  LEFT JOIN pg_description c ON c.classoid = 'pg_class'::regclass AND c.objoid = r.oid AND c.objsubid = 0
 ORDER BY r.object
