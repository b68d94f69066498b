-- A family holds what no class of it does; dropping a class leaves its family behind.
SELECT 'operator ' || o.oid::regoperator AS object,
       NULL AS parent,
       concat_ws(', ', o.oprcode, 'commutator ' || nullif(o.oprcom, 0)::regoperator,
                 'negator ' || nullif(o.oprnegate, 0)::regoperator, 'restrict ' || nullif(o.oprrest, 0)::regproc,
                 'join ' || nullif(o.oprjoin, 0)::regproc, CASE WHEN o.oprcanhash THEN 'hashes' END,
                 CASE WHEN o.oprcanmerge THEN 'merges' END) AS "definition",
       pg_get_userbyid(o.oprowner) AS "owner",
       obj_description(o.oid, 'pg_operator') AS "comment"
  FROM pg_operator o
  JOIN pg_namespace n ON n.oid = o.oprnamespace
 WHERE o.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_operator'::regclass AND d.objid = o.oid AND d.deptype = 'e')
UNION ALL
SELECT 'operator family ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname) || ' for ' || quote_ident(a.amname),
       NULL,
       concat_ws(', ',
                 (SELECT string_agg('operator ' || p.amopstrategy || ' ' || p.amopopr::regoperator, ', '
                                    ORDER BY p.amopstrategy, p.amopopr::regoperator::text)
                    FROM pg_amop p
                   WHERE p.amopfamily = f.oid
                     AND NOT EXISTS (SELECT FROM pg_depend d
                                      WHERE d.classid = 'pg_amop'::regclass AND d.objid = p.oid
                                        AND d.refclassid = 'pg_opclass'::regclass)),
                 (SELECT string_agg('function ' || p.amprocnum || ' ' || p.amproc::regprocedure, ', '
                                    ORDER BY p.amprocnum, p.amproc::regprocedure::text)
                    FROM pg_amproc p
                   WHERE p.amprocfamily = f.oid
                     AND NOT EXISTS (SELECT FROM pg_depend d
                                      WHERE d.classid = 'pg_amproc'::regclass AND d.objid = p.oid
                                        AND d.refclassid = 'pg_opclass'::regclass))),
       pg_get_userbyid(f.opfowner),
       obj_description(f.oid, 'pg_opfamily')
  FROM pg_opfamily f
  JOIN pg_namespace n ON n.oid = f.opfnamespace
  JOIN pg_am a ON a.oid = f.opfmethod
 WHERE f.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_opfamily'::regclass AND d.objid = f.oid AND d.deptype = 'e')
UNION ALL
SELECT 'operator class ' || quote_ident(n.nspname) || '.' || quote_ident(o.opcname) || ' for ' || quote_ident(a.amname),
       NULL,
       concat_ws(', ', format_type(o.opcintype, NULL), CASE WHEN o.opcdefault THEN 'default' END,
                 'storage ' || format_type(nullif(o.opckeytype, 0), NULL),
                 'family ' || (SELECT quote_ident(f.opfname) FROM pg_opfamily f WHERE f.oid = o.opcfamily),
                 (SELECT string_agg('operator ' || p.amopstrategy || ' ' || p.amopopr::regoperator, ', '
                                    ORDER BY p.amopstrategy, p.amopopr::regoperator::text)
                    FROM pg_depend d JOIN pg_amop p ON p.oid = d.objid
                   WHERE d.refclassid = 'pg_opclass'::regclass AND d.refobjid = o.oid
                     AND d.classid = 'pg_amop'::regclass),
                 (SELECT string_agg('function ' || p.amprocnum || ' ' || p.amproc::regprocedure, ', '
                                    ORDER BY p.amprocnum, p.amproc::regprocedure::text)
                    FROM pg_depend d JOIN pg_amproc p ON p.oid = d.objid
                   WHERE d.refclassid = 'pg_opclass'::regclass AND d.refobjid = o.oid
                     AND d.classid = 'pg_amproc'::regclass)),
       pg_get_userbyid(o.opcowner),
       obj_description(o.oid, 'pg_opclass')
  FROM pg_opclass o
  JOIN pg_namespace n ON n.oid = o.opcnamespace
  JOIN pg_am a ON a.oid = o.opcmethod
 WHERE o.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_opclass'::regclass AND d.objid = o.oid AND d.deptype = 'e')
 ORDER BY 1
