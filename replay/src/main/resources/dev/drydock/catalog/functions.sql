-- Functions that the server made for a range type go with the type.
SELECT CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END
           || quote_ident(n.nspname) || '.' || quote_ident(p.proname)
           || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS object,
       NULL AS parent,
       CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid)
            ELSE (SELECT concat_ws(', ', 'kind ' || g.aggkind::text, 'sfunc ' || g.aggtransfn,
                                   'stype ' || format_type(g.aggtranstype, NULL),
                                   'sspace ' || nullif(g.aggtransspace, 0),
                                   'finalfunc ' || nullif(g.aggfinalfn, 0)::regproc,
                                   CASE WHEN g.aggfinalextra THEN 'finalfunc_extra' END,
                                   'finalfunc_modify ' || g.aggfinalmodify::text,
                                   'combinefunc ' || nullif(g.aggcombinefn, 0)::regproc,
                                   'serialfunc ' || nullif(g.aggserialfn, 0)::regproc,
                                   'deserialfunc ' || nullif(g.aggdeserialfn, 0)::regproc,
                                   'initcond ' || quote_literal(g.agginitval),
                                   'msfunc ' || nullif(g.aggmtransfn, 0)::regproc,
                                   'minvfunc ' || nullif(g.aggminvtransfn, 0)::regproc,
                                   'mstype ' || format_type(nullif(g.aggmtranstype, 0), NULL),
                                   'msspace ' || nullif(g.aggmtransspace, 0),
                                   'mfinalfunc ' || nullif(g.aggmfinalfn, 0)::regproc,
                                   CASE WHEN g.aggmfinalextra THEN 'mfinalfunc_extra' END,
                                   'mfinalfunc_modify ' || g.aggmfinalmodify::text,
                                   'minitcond ' || quote_literal(g.aggminitval),
                                   'sortop ' || nullif(g.aggsortop, 0)::regoperator,
                                   'parallel ' || p.proparallel::text)
                    FROM pg_aggregate g WHERE g.aggfnoid = p.oid) END AS "definition",
       pg_get_function_result(p.oid) AS "result",
       pg_get_userbyid(p.proowner) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a) AS "privileges",
       obj_description(p.oid, 'pg_proc') AS "comment"
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE p.oid >= 16384
   AND n.nspname !~ '^pg_'
   AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
 ORDER BY 1
