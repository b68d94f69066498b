-- What few migrations touch.
SELECT 'operator ' || o.oid::regoperator AS object,
       NULL AS parent,
       concat_ws(', ', o.oprcode, o.oprcom::regoperator, o.oprnegate::regoperator, o.oprrest, o.oprjoin, o.oprcanhash,
                 o.oprcanmerge) AS "definition"
  FROM pg_operator o
  JOIN pg_namespace n ON n.oid = o.oprnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_operator'::regclass AND d.objid = o.oid AND d.deptype = 'e')
UNION ALL
SELECT 'operator class ' || quote_ident(n.nspname) || '.' || quote_ident(o.opcname) || ' for ' || a.amname,
       NULL,
       concat_ws(', ', format_type(o.opcintype, NULL), o.opcdefault,
                 (SELECT string_agg(p.amopstrategy || ' ' || p.amopopr::regoperator, ', ' ORDER BY p.amopstrategy, p.oid)
                    FROM pg_amop p WHERE p.amopfamily = o.opcfamily),
                 (SELECT string_agg(p.amprocnum || ' ' || p.amproc, ', ' ORDER BY p.amprocnum, p.oid)
                    FROM pg_amproc p WHERE p.amprocfamily = o.opcfamily))
  FROM pg_opclass o
  JOIN pg_namespace n ON n.oid = o.opcnamespace
  JOIN pg_am a ON a.oid = o.opcmethod
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_opclass'::regclass AND d.objid = o.oid AND d.deptype = 'e')
UNION ALL
SELECT 'cast from ' || format_type(c.castsource, NULL) || ' to ' || format_type(c.casttarget, NULL),
       NULL,
       concat_ws(', ', nullif(c.castfunc, 0)::regprocedure, c.castcontext, c.castmethod)
  FROM pg_cast c
 WHERE c.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i'))
UNION ALL
SELECT 'collation ' || quote_ident(n.nspname) || '.' || quote_ident(c.collname),
       NULL,
       concat_ws(', ', c.collprovider, c.collisdeterministic, c.collcollate, c.collctype)
  FROM pg_collation c
  JOIN pg_namespace n ON n.oid = c.collnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_collation'::regclass AND d.objid = c.oid AND d.deptype = 'e')
UNION ALL
SELECT 'text search configuration ' || quote_ident(n.nspname) || '.' || quote_ident(c.cfgname),
       NULL,
       concat_ws(', ', (SELECT quote_ident(p.prsname) FROM pg_ts_parser p WHERE p.oid = c.cfgparser), (SELECT string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', '
                                                       ORDER BY m.maptokentype, m.mapseqno)
                                       FROM pg_ts_config_map m WHERE m.mapcfg = c.oid))
  FROM pg_ts_config c
  JOIN pg_namespace n ON n.oid = c.cfgnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_ts_config'::regclass AND d.objid = c.oid AND d.deptype = 'e')
UNION ALL
SELECT 'text search dictionary ' || quote_ident(n.nspname) || '.' || quote_ident(t.dictname),
       NULL,
       concat_ws(', ', (SELECT quote_ident(p.tmplname) FROM pg_ts_template p WHERE p.oid = t.dicttemplate), t.dictinitoption)
  FROM pg_ts_dict t
  JOIN pg_namespace n ON n.oid = t.dictnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_ts_dict'::regclass AND d.objid = t.oid AND d.deptype = 'e')
UNION ALL
SELECT 'foreign server ' || quote_ident(s.srvname),
       NULL,
       concat_ws(', ', w.fdwname, s.srvtype, s.srvversion, array_to_string(s.srvoptions, ', '))
  FROM pg_foreign_server s
  JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
UNION ALL
SELECT 'event trigger ' || quote_ident(e.evtname),
       NULL,
       concat_ws(', ', e.evtevent, e.evtfoid::regprocedure, e.evtenabled, array_to_string(e.evttags, ', '))
  FROM pg_event_trigger e
UNION ALL
SELECT 'language ' || quote_ident(l.lanname), NULL, concat_ws(', ', l.lanpltrusted, l.lanplcallfoid::regprocedure)
  FROM pg_language l
 WHERE l.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_language'::regclass AND d.objid = l.oid AND d.deptype = 'e')
 ORDER BY 1
