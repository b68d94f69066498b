-- The constraints of a domain and the columns of a composite type come with those of the tables.
SELECT CASE t.typtype WHEN 'd' THEN 'domain ' ELSE 'type ' END
           || quote_ident(n.nspname) || '.' || quote_ident(t.typname) AS object,
       NULL AS parent,
       CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'r' THEN 'range' WHEN 'c' THEN 'composite' WHEN 'b' THEN 'base'
                      WHEN 'p' THEN 'shell' END AS "kind",
       CASE WHEN t.typtype = 'e' THEN
            (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
               FROM pg_enum e WHERE e.enumtypid = t.oid) END AS "labels",
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS "base type",
       CASE WHEN t.typtype = 'd' THEN CASE WHEN t.typnotnull THEN 'yes' ELSE 'no' END END AS "not null",
       CASE WHEN t.typtype = 'd' THEN t.typdefault END AS "default",
       CASE WHEN t.typtype = 'd' AND t.typcollation <> 0
            THEN (SELECT l.oid::regcollation::text FROM pg_collation l WHERE l.oid = t.typcollation) END AS "collation",
       format_type(g.rngsubtype, NULL) AS "subtype",
       nullif(g.rngsubdiff, 0)::regproc AS "subtype difference",
       nullif(g.rngcanonical, 0)::regproc AS "canonical form",
       (SELECT l.oid::regcollation::text FROM pg_collation l WHERE l.oid = g.rngcollation) AS "subtype collation",
       (SELECT quote_ident(p.opcname) FROM pg_opclass p WHERE p.oid = g.rngsubopc) AS "subtype operator class",
--14+  format_type(g.rngmultitypid, NULL) AS "multirange",
       CASE WHEN t.typtype = 'b' THEN
            concat_ws(', ', t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout, t.typanalyze,
                      t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcategory, t.typispreferred, t.typdelim,
                      nullif(t.typelem, 0)::regtype, nullif(t.typcollation, 0)::regcollation, t.typdefault)
            END AS "definition",
       pg_get_userbyid(t.typowner) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(t.typacl, acldefault('T', t.typowner))) a) AS "privileges",
       obj_description(t.oid, 'pg_type') AS "comment"
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_range g ON g.rngtypid = t.oid
 WHERE t.oid >= 16384
   AND n.nspname !~ '^pg_'
   AND n.nspname <> 'information_schema'
   AND (t.typtype IN ('e', 'd', 'r')
        OR t.typtype = 'p' AND NOT t.typisdefined
        OR t.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid)
        OR t.typtype = 'c' AND (SELECT c.relkind = 'c' FROM pg_class c WHERE c.oid = t.typrelid))
   AND t.oid NOT IN (SELECT d.objid FROM pg_depend d
                    WHERE d.refclassid = 'pg_extension'::regclass AND d.classid = 'pg_type'::regclass
                      AND d.deptype = 'e')
 ORDER BY 1
