-- The user's relations, under the name that a reader knows them by; the other queries begin with it. What initdb made has
-- an OID below 16384 in every version (FirstNormalObjectId, access/transam.h); asking for that first is quick.
WITH relation AS (
    SELECT c.oid, c.relname, c.relkind, c.relowner, c.relacl, c.relpersistence, c.reloptions, c.relrowsecurity,
           c.relforcerowsecurity, c.relreplident, c.relispartition, c.relpartbound, c.relam, c.reltablespace, c.reloftype,
           c.reltoastrelid, c.relispopulated, n.nspname,
           quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
           CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view'
                          WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' WHEN 'S' THEN 'sequence'
                          WHEN 'i' THEN 'index' WHEN 'I' THEN 'index' WHEN 'c' THEN 'type' END
               || ' ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS object
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.oid >= 16384
       AND c.relkind <> 't'
       AND n.nspname !~ '^pg_'
       AND n.nspname <> 'information_schema'
       AND c.relname <> ALL (${tools})
       AND NOT (c.relkind = 'S'
                AND EXISTS (SELECT FROM pg_depend d JOIN pg_class o ON o.oid = d.refobjid
                             WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                               AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
                               AND o.relname = ANY (${tools})))
       AND c.oid NOT IN (SELECT d.objid FROM pg_depend d
                        WHERE d.refclassid = 'pg_extension'::regclass AND d.classid = 'pg_class'::regclass
                          AND d.deptype = 'e')
)
