-- Functions that the server made for a range type go with the type.
SELECT CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END
           || quote_ident(n.nspname) || '.' || quote_ident(p.proname)
           || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS object,
       NULL AS parent,
       CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid)
            ELSE (SELECT concat_ws(', ', g.aggkind, g.aggtransfn, g.aggfinalfn, g.aggcombinefn, g.aggserialfn,
                                   g.aggdeserialfn, g.aggmtransfn, g.aggminvtransfn, g.aggmfinalfn, g.aggfinalextra,
                                   g.aggfinalmodify, format_type(g.aggtranstype, NULL), g.aggtransspace,
                                   g.agginitval, g.aggminitval, g.aggsortop::regoperator, p.proparallel)
                    FROM pg_aggregate g WHERE g.aggfnoid = p.oid) END AS "definition",
       pg_get_function_result(p.oid) AS "result",
       pg_get_userbyid(p.proowner) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a) AS "privileges",
       obj_description(p.oid, 'pg_proc') AS "comment"
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
 ORDER BY 1
