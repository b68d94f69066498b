-- The constraints of a domain and the columns of a composite type come with those of the tables.
SELECT CASE t.typtype WHEN 'd' THEN 'domain ' ELSE 'type ' END
           || quote_ident(n.nspname) || '.' || quote_ident(t.typname) AS object,
       NULL AS parent,
       CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'r' THEN 'range' WHEN 'c' THEN 'composite' END AS "kind",
       (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)
          FROM pg_enum e WHERE e.enumtypid = t.oid) AS "labels",
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS "base type",
       CASE WHEN t.typtype = 'd' THEN CASE WHEN t.typnotnull THEN 'yes' ELSE 'no' END END AS "not null",
       CASE WHEN t.typtype = 'd' THEN t.typdefault END AS "default",
       CASE WHEN t.typtype = 'd' AND t.typcollation <> 0
            THEN (SELECT quote_ident(l.collname) FROM pg_collation l WHERE l.oid = t.typcollation) END AS "collation",
       (SELECT format_type(g.rngsubtype, NULL) FROM pg_range g WHERE g.rngtypid = t.oid) AS "subtype",
       (SELECT nullif(g.rngsubdiff, 0)::regproc FROM pg_range g WHERE g.rngtypid = t.oid) AS "subtype difference",
       (SELECT nullif(g.rngcanonical, 0)::regproc FROM pg_range g WHERE g.rngtypid = t.oid) AS "canonical form",
       (SELECT l.collname FROM pg_range g JOIN pg_collation l ON l.oid = g.rngcollation
         WHERE g.rngtypid = t.oid) AS "subtype collation",
       pg_get_userbyid(t.typowner) AS "owner",
       (SELECT string_agg(a::text, ', ' ORDER BY a::text COLLATE "C")
          FROM unnest(coalesce(t.typacl, acldefault('T', t.typowner))) a) AS "privileges",
       obj_description(t.oid, 'pg_type') AS "comment"
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
 WHERE n.nspname !~ '^pg_'
   AND n.nspname <> 'information_schema'
   AND (t.typtype IN ('e', 'd', 'r')
        OR t.typtype = 'c' AND (SELECT c.relkind = 'c' FROM pg_class c WHERE c.oid = t.typrelid))
   AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
 ORDER BY 1
