-- Text search: what splits a text, and what becomes of its words.
SELECT 'text search configuration ' || quote_ident(n.nspname) || '.' || quote_ident(c.cfgname) AS object,
       NULL AS parent,
       concat_ws(', ', (SELECT quote_ident(p.prsname) FROM pg_ts_parser p WHERE p.oid = c.cfgparser),
                 (SELECT string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', '
                                    ORDER BY m.maptokentype, m.mapseqno)
                    FROM pg_ts_config_map m WHERE m.mapcfg = c.oid)) AS "definition",
       pg_get_userbyid(c.cfgowner) AS "owner",
       obj_description(c.oid, 'pg_ts_config') AS "comment"
  FROM pg_ts_config c
  JOIN pg_namespace n ON n.oid = c.cfgnamespace
 WHERE c.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_ts_config'::regclass AND d.objid = c.oid AND d.deptype = 'e')
UNION ALL
SELECT 'text search dictionary ' || quote_ident(n.nspname) || '.' || quote_ident(t.dictname),
       NULL,
       concat_ws(', ', (SELECT quote_ident(p.tmplname) FROM pg_ts_template p WHERE p.oid = t.dicttemplate),
                 t.dictinitoption),
       pg_get_userbyid(t.dictowner),
       obj_description(t.oid, 'pg_ts_dict')
  FROM pg_ts_dict t
  JOIN pg_namespace n ON n.oid = t.dictnamespace
 WHERE t.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_ts_dict'::regclass AND d.objid = t.oid AND d.deptype = 'e')
UNION ALL
SELECT 'text search parser ' || quote_ident(n.nspname) || '.' || quote_ident(p.prsname),
       NULL,
       concat_ws(', ', p.prsstart, p.prstoken, p.prsend, p.prsheadline, p.prslextype),
       NULL,
       obj_description(p.oid, 'pg_ts_parser')
  FROM pg_ts_parser p
  JOIN pg_namespace n ON n.oid = p.prsnamespace
 WHERE p.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_ts_parser'::regclass AND d.objid = p.oid AND d.deptype = 'e')
UNION ALL
SELECT 'text search template ' || quote_ident(n.nspname) || '.' || quote_ident(t.tmplname),
       NULL,
       concat_ws(', ', t.tmplinit, t.tmpllexize),
       NULL,
       obj_description(t.oid, 'pg_ts_template')
  FROM pg_ts_template t
  JOIN pg_namespace n ON n.oid = t.tmplnamespace
 WHERE t.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_ts_template'::regclass AND d.objid = t.oid AND d.deptype = 'e')
 ORDER BY 1
