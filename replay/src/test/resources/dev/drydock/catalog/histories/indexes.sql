--- made-up names
CREATE TABLE t (a int, b text, c int, "Mixed Case" int);
CREATE INDEX ON t (a);
CREATE INDEX ON t (a, b);
CREATE INDEX ON t (lower(b));
CREATE INDEX ON t ((a + c));
CREATE INDEX ON t ((a + c), (a - c), lower(b), lower(b), a);
CREATE INDEX ON t (a) INCLUDE (b, c);
CREATE INDEX ON t ("Mixed Case");
CREATE INDEX ON t (a);
CREATE INDEX ON t (a);
CREATE UNIQUE INDEX ON t (c);
--- expressions give their names
CREATE TABLE t (a int, b text, d date, j jsonb, arr int[], ts timestamptz, flag bool);
CREATE INDEX ON t ((a::text));
CREATE INDEX ON t ((CAST(a AS varchar(10))));
CREATE INDEX ON t ((j ->> 'x'));
CREATE INDEX ON t (((j ->> 'x')::int));
CREATE INDEX ON t ((j -> 'x' ->> 'y'));
CREATE INDEX ON t (coalesce(b, 'x'));
CREATE INDEX ON t ((CASE WHEN a > 0 THEN b ELSE 'x' END));
CREATE INDEX ON t ((CASE WHEN a > 0 THEN 'x' ELSE b END));
CREATE INDEX ON t ((arr[1]));
CREATE INDEX ON t ((a IS NULL));
CREATE INDEX ON t ((NOT flag));
CREATE INDEX ON t ((b COLLATE "C"));
CREATE INDEX ON t (nullif(b, ''));
CREATE INDEX ON t (greatest(a, 3));
CREATE INDEX ON t ((ts AT TIME ZONE 'UTC'));
CREATE INDEX ON t (((ts AT TIME ZONE 'UTC')::date));
CREATE INDEX ON t (date_trunc('day', ts AT TIME ZONE 'UTC'));
CREATE INDEX ON t ((b));
CREATE INDEX ON t (((b)));
CREATE INDEX ON t (upper(lower(b)));
CREATE INDEX ON t (pg_catalog.upper(b));
CREATE INDEX ON t (substring(b from 1 for 2));
CREATE INDEX ON t (substr(b, 1));
CREATE INDEX ON t (trim(both from b));
CREATE INDEX ON t (trim(leading 'x' from b));
CREATE INDEX ON t (extract(year from d));
CREATE INDEX ON t ((ARRAY[a, 1]));
CREATE INDEX ON t ((-a));
CREATE INDEX ON t ((b || 'x'));
CREATE INDEX ON t ((b LIKE 'x%'));
CREATE INDEX ON t (position('x' in b));
CREATE INDEX ON t (overlay(b placing 'x' from 1));
CREATE INDEX ON t ((a BETWEEN 1 AND 2));
CREATE INDEX ON t ((a IN (1, 2)));
CREATE INDEX ON t ((true));
CREATE INDEX ON t ((1));
CREATE INDEX ON t (('x'::text));
CREATE INDEX ON t ((d + interval '1 day'));
CREATE INDEX ON t ((a::bigint::numeric));
CREATE INDEX ON t (((a + 1)::bigint));
CREATE INDEX ON t ((flag::int));
CREATE INDEX ON t ((CASE WHEN a > 0 THEN 1 ELSE 2 END));
CREATE INDEX ON t ((CASE WHEN a > 0 THEN 1 END));
CREATE INDEX ON t (((CASE WHEN a > 0 THEN 1 ELSE 2 END)::bigint));
CREATE INDEX ON t ((b::character varying));
CREATE INDEX ON t ((b::double precision));
CREATE INDEX ON t ((b::char(3)));
CREATE INDEX ON t ((date '2000-01-01'));
CREATE INDEX ON t ((row(a, b) IS NULL));
CREATE INDEX ON t ((t.b));
CREATE INDEX ON t (lower(t.b));
CREATE INDEX ON t (to_tsvector('english', b));
CREATE INDEX ON t USING gin (to_tsvector('english', b || ' ' || b));
CREATE INDEX ON t USING gin (j jsonb_path_ops);
--- options
CREATE TABLE t (a int, b text, j jsonb);
CREATE INDEX i1 ON t (a DESC NULLS LAST, b text_pattern_ops);
CREATE INDEX i2 ON t USING hash (a);
CREATE INDEX i3 ON t USING gin (j);
CREATE INDEX i4 ON t USING brin (a) WITH (pages_per_range = 4);
CREATE UNIQUE INDEX i5 ON t (a) INCLUDE (b) WHERE b IS NOT NULL;
CREATE INDEX IF NOT EXISTS i5 ON t (b);
--- if not exists minds any relation of the name
CREATE TABLE t (a int);
CREATE TABLE i (a int);
CREATE INDEX IF NOT EXISTS i ON t (a);
--- index in the table's schema
CREATE SCHEMA app;
CREATE TABLE app.t (a int);
CREATE TABLE t (a int);
CREATE INDEX i ON app.t (a);
CREATE INDEX i ON t (a);
CREATE INDEX ON app.t (a);
DROP INDEX app.i;
--- concurrently | alone
CREATE TABLE t (a int);
CREATE INDEX CONCURRENTLY i ON t (a);
CREATE INDEX CONCURRENTLY ON t (a);
DROP INDEX CONCURRENTLY i;
REINDEX TABLE t;
--- drop several
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (a);
CREATE INDEX j ON t (b);
CREATE INDEX k ON t (b);
DROP INDEX i, j;
DROP INDEX IF EXISTS nothing;
--- a dropped index frees its name
CREATE TABLE t (a int);
CREATE INDEX ON t (a);
CREATE INDEX ON t (a);
DROP INDEX t_a_idx;
CREATE INDEX ON t (a);
--- rename
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t (a);
ALTER INDEX i RENAME TO j;
ALTER INDEX IF EXISTS nothing RENAME TO x;
ALTER TABLE j RENAME TO k;
CREATE INDEX i ON t (b);
--- renamed columns in indexes
CREATE TABLE t (a int, b text);
CREATE INDEX i ON t (a, lower(b)) INCLUDE (b) WHERE a > 0;
ALTER TABLE t RENAME a TO x;
ALTER TABLE t RENAME b TO y;
CREATE INDEX ON t (x);
ALTER TABLE t DROP COLUMN y;
--- indexes of materialized views
CREATE TABLE t (a int, b int);
CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t;
CREATE UNIQUE INDEX ON m (a);
CREATE INDEX mi ON m (b);
ALTER INDEX mi RENAME TO mj;
DROP INDEX m_a_idx;
--- opclasses, collations and expressions with several columns
CREATE TABLE t (a text, b text);
CREATE INDEX ON t (a COLLATE "C" text_pattern_ops, (a || b), b);
CREATE INDEX ON t ((a || b) , (b || a));
CREATE UNIQUE INDEX ON t (lower(a), lower(b)) WHERE a IS NOT NULL;
--- nulls not distinct | 15+
CREATE TABLE t (a int);
CREATE UNIQUE INDEX ON t (a) NULLS NOT DISTINCT;
--- user functions give their names
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TABLE t (a int);
CREATE INDEX ON t (f(a));
CREATE INDEX ON t (public.f(a));
DROP FUNCTION f(int) CASCADE;
