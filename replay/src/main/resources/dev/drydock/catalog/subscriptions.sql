-- Only a superuser may read where a subscription connects to; it is told without its password.
SELECT 'subscription ' || quote_ident(s.subname) AS object,
       NULL AS parent,
       CASE WHEN s.subenabled THEN 'yes' ELSE 'no' END AS "enabled",
--super       left(md5(s.subconninfo), 8) AS "hash of the connection",
       s.subslotname AS "slot",
       (SELECT string_agg(quote_ident(p), ', ' ORDER BY p) FROM unnest(s.subpublications) p) AS "publications",
       concat_ws(', ', 'synchronous commit ' || s.subsynccommit
--14+            , CASE WHEN s.subbinary THEN 'binary' END, 'streaming ' || s.substream::text
--15+            , 'two phase ' || s.subtwophasestate::text, CASE WHEN s.subdisableonerr THEN 'disable on error' END
--16+            , 'origin ' || s.suborigin, CASE WHEN s.subpasswordrequired THEN 'password required' END
--16+            , CASE WHEN s.subrunasowner THEN 'run as owner' END
--17+            , CASE WHEN s.subfailover THEN 'failover' END
                 ) AS "parameters",
       pg_get_userbyid(s.subowner) AS "owner",
       obj_description(s.oid, 'pg_subscription') AS "comment"
  FROM pg_subscription s
 WHERE s.subdbid = (SELECT b.oid FROM pg_database b WHERE b.datname = current_database())
 ORDER BY 1
