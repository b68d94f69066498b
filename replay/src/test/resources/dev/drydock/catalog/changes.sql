-- Each case: its name, what is there before, "~" and a change that nobody announced, "=" and what is to be said of it ("=18" from PostgreSQL 18 on).
# schema dropped
CREATE SCHEMA shop;
~ DROP SCHEMA shop;
= schema shop is missing
# schema created
~ CREATE SCHEMA shop;
= schema shop was not there
# schema comment
CREATE SCHEMA shop;
~ COMMENT ON SCHEMA shop IS 'sells';
= schema shop: comment is sells instead of none
# schema owner
CREATE SCHEMA shop;
~ ALTER SCHEMA shop OWNER TO pg_monitor;
= schema shop: owner is pg_monitor instead of ${admin}
= schema shop: privileges is pg_monitor=UC/pg_monitor instead of ${admin}=UC/${admin}
# schema grants
CREATE SCHEMA shop;
~ GRANT USAGE ON SCHEMA shop TO pg_monitor;
= schema shop: privileges is ${admin}=UC/${admin}, pg_monitor=U/${admin} instead of ${admin}=UC/${admin}
# extension dropped
CREATE EXTENSION hstore;
~ DROP EXTENSION hstore;
= extension hstore is missing
# extension moved
CREATE EXTENSION hstore; CREATE SCHEMA shop;
~ ALTER EXTENSION hstore SET SCHEMA shop;
= extension hstore: schema is shop instead of public
# enum dropped
CREATE TYPE mood AS ENUM ('sad', 'ok');
~ DROP TYPE mood;
= type public.mood is missing
# enum label added
CREATE TYPE mood AS ENUM ('sad', 'ok');
~ ALTER TYPE mood ADD VALUE 'happy' BEFORE 'ok';
= type public.mood: labels is 'sad', 'happy', 'ok' instead of 'sad', 'ok'
# enum label renamed
CREATE TYPE mood AS ENUM ('sad', 'ok');
~ ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
= type public.mood: labels is 'sad', 'fine' instead of 'sad', 'ok'
# enum owner
CREATE TYPE mood AS ENUM ('sad', 'ok');
~ ALTER TYPE mood OWNER TO pg_monitor;
= type public.mood: owner is pg_monitor instead of ${admin}
= type public.mood: privileges is =U/pg_monitor, pg_monitor=U/pg_monitor instead of =U/${admin}, ${admin}=U/${admin}
# domain dropped
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
~ DROP DOMAIN positive;
= domain public.positive is missing
# domain check dropped
CREATE DOMAIN positive AS int CONSTRAINT above CHECK (VALUE > 0);
~ ALTER DOMAIN positive DROP CONSTRAINT above;
= constraint above on public.positive is missing
# domain check changed
CREATE DOMAIN positive AS int CONSTRAINT above CHECK (VALUE > 0);
~ ALTER DOMAIN positive DROP CONSTRAINT above; ALTER DOMAIN positive ADD CONSTRAINT above CHECK (VALUE > 1);
= constraint above on public.positive: definition is CHECK ((VALUE > 1)) instead of CHECK ((VALUE > 0))
# domain not null
CREATE DOMAIN positive AS int;
~ ALTER DOMAIN positive SET NOT NULL;
= domain public.positive: not null is yes instead of no
=18 constraint positive_not_null on public.positive was not there
# domain default
CREATE DOMAIN positive AS int DEFAULT 1;
~ ALTER DOMAIN positive SET DEFAULT 2;
= domain public.positive: default is 2 instead of 1
# domain base type
CREATE DOMAIN word AS varchar(10);
~ DROP DOMAIN word; CREATE DOMAIN word AS varchar(11);
= domain public.word: base type is character varying(11) instead of character varying(10)
# composite type dropped
CREATE TYPE pair AS (a int, b int);
~ DROP TYPE pair;
= type public.pair is missing
# composite type grew
CREATE TYPE pair AS (a int, b int);
~ ALTER TYPE pair ADD ATTRIBUTE c int;
= column public.pair.c was not there
# composite attribute type
CREATE TYPE pair AS (a int, b int);
~ ALTER TYPE pair ALTER ATTRIBUTE b TYPE bigint;
= column public.pair.b: type is bigint instead of integer
# range type dropped
CREATE TYPE floats AS RANGE (subtype = float8);
~ DROP TYPE floats;
= type public.floats is missing
# range subtype
CREATE TYPE floats AS RANGE (subtype = float8);
~ DROP TYPE floats; CREATE TYPE floats AS RANGE (subtype = float4);
= type public.floats: subtype is real instead of double precision
= type public.floats: subtype operator class is float4_ops instead of float8_ops
# range subtype difference function
CREATE TYPE floats AS RANGE (subtype = float8);
~ DROP TYPE floats; CREATE TYPE floats AS RANGE (subtype = float8, subtype_diff = float8mi);
= type public.floats: subtype difference is float8mi instead of none
# table dropped, with all that is on it
CREATE TABLE t (id int PRIMARY KEY, a int CHECK (a > 0)); CREATE INDEX ON t (a);
~ DROP TABLE t;
= table public.t is missing
# table created
~ CREATE TABLE t (id int PRIMARY KEY);
= table public.t was not there
# table renamed
CREATE TABLE t (a int);
~ ALTER TABLE t RENAME TO u;
= table public.t is missing
= table public.u was not there
# table moved
CREATE TABLE t (a int); CREATE SCHEMA shop;
~ ALTER TABLE t SET SCHEMA shop;
= table public.t is missing
= table shop.t was not there
# table persistence
CREATE TABLE t (a int);
~ ALTER TABLE t SET UNLOGGED;
= table public.t: persistence is unlogged instead of permanent
# table options
CREATE TABLE t (a int);
~ ALTER TABLE t SET (fillfactor = 70);
= table public.t: options is fillfactor=70 instead of none
# options of the rows stored aside
CREATE TABLE t (a text);
~ ALTER TABLE t SET (toast.autovacuum_enabled = false);
= table public.t: toast options is autovacuum_enabled=false instead of none
# row security
CREATE TABLE t (a int);
~ ALTER TABLE t ENABLE ROW LEVEL SECURITY;
= table public.t: row security is on instead of none
# forced row security
CREATE TABLE t (a int);
~ ALTER TABLE t FORCE ROW LEVEL SECURITY;
= table public.t: forced row security is on instead of none
# replica identity
CREATE TABLE t (a int);
~ ALTER TABLE t REPLICA IDENTITY FULL;
= table public.t: replica identity is full instead of none
# replica identity of an index
CREATE TABLE t (a int NOT NULL); CREATE UNIQUE INDEX t_a ON t (a);
~ ALTER TABLE t REPLICA IDENTITY USING INDEX t_a;
= table public.t: replica identity is index instead of none
= index public.t_a: replica identity is yes instead of none
# table comment
CREATE TABLE t (a int);
~ COMMENT ON TABLE t IS 'things';
= table public.t: comment is things instead of none
# table owner
CREATE TABLE t (a int); REVOKE ALL ON t FROM ${admin};
~ ALTER TABLE t OWNER TO pg_signal_backend;
= table public.t: owner is pg_signal_backend instead of ${admin}
# table grants
CREATE TABLE t (a int); REVOKE ALL ON t FROM ${admin};
~ GRANT SELECT ON t TO pg_monitor;
= table public.t: privileges is pg_monitor=r/${admin} instead of none
# table parents
CREATE TABLE t (a int); CREATE TABLE u (a int);
~ ALTER TABLE u INHERIT t;
= table public.u: parents is public.t instead of none
= column public.u.a: inherited is and local instead of none
# table row type
CREATE TYPE pair AS (a int, b int); CREATE TABLE t (a int, b int);
~ ALTER TABLE t OF pair;
= table public.t: row type is public.pair instead of none
# partition key
CREATE TABLE t (a int, b int) PARTITION BY LIST (a);
~ DROP TABLE t; CREATE TABLE t (a int, b int) PARTITION BY LIST (b);
= table public.t: partition key is LIST (b) instead of LIST (a)
# partition bound
CREATE TABLE t (a int) PARTITION BY LIST (a); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
~ DROP TABLE t1; CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1, 2);
= table public.t1: partition bound is FOR VALUES IN (1, 2) instead of FOR VALUES IN (1)
# partition dropped
CREATE TABLE t (a int) PARTITION BY LIST (a); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
~ DROP TABLE t1;
= table public.t1 is missing
# partition detached
CREATE TABLE t (a int) PARTITION BY LIST (a); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
~ ALTER TABLE t DETACH PARTITION t1;
= table public.t1: partition bound is none instead of FOR VALUES IN (1)
= table public.t1: parents is none instead of public.t
= column public.t1.a: inherited is none instead of only
# column dropped
CREATE TABLE t (a int, b int);
~ ALTER TABLE t DROP COLUMN b;
= column public.t.b is missing
# column added
CREATE TABLE t (a int);
~ ALTER TABLE t ADD COLUMN b int;
= column public.t.b was not there
# column type
CREATE TABLE t (a varchar(10));
~ ALTER TABLE t ALTER COLUMN a TYPE varchar(20);
= column public.t.a: type is character varying(20) instead of character varying(10)
# column not null
CREATE TABLE t (a int NOT NULL);
~ ALTER TABLE t ALTER COLUMN a DROP NOT NULL;
= column public.t.a: not null is no instead of yes
=18 constraint t_a_not_null on public.t is missing
# column default
CREATE TABLE t (a int DEFAULT 1);
~ ALTER TABLE t ALTER COLUMN a DROP DEFAULT;
= column public.t.a: default is none instead of 1
# column identity
CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY);
~ ALTER TABLE t ALTER COLUMN a SET GENERATED BY DEFAULT;
= column public.t.a: identity is by default instead of always
# column no longer identity
CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY);
~ ALTER TABLE t ALTER COLUMN a DROP IDENTITY;
= column public.t.a: identity is none instead of always
= sequence public.t_a_seq is missing
# column generated
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
~ ALTER TABLE t ALTER COLUMN b DROP EXPRESSION;
= column public.t.b: generated is none instead of stored (a * 2)
# column collation
CREATE TABLE t (a text);
~ ALTER TABLE t ALTER COLUMN a TYPE text COLLATE "C";
= column public.t.a: collation is pg_catalog."C" instead of none
# column storage
CREATE TABLE t (a text);
~ ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL;
= column public.t.a: storage is external instead of none
# column statistics
CREATE TABLE t (a text);
~ ALTER TABLE t ALTER COLUMN a SET STATISTICS 500;
= column public.t.a: statistics target is 500 instead of none
# column options
CREATE TABLE t (a text);
~ ALTER TABLE t ALTER COLUMN a SET (n_distinct = 5);
= column public.t.a: options is n_distinct=5 instead of none
# column compression, 14+
CREATE TABLE t (a text);
~ ALTER TABLE t ALTER COLUMN a SET COMPRESSION pglz;
= column public.t.a: compression is pglz instead of none
# column comment
CREATE TABLE t (a text);
~ COMMENT ON COLUMN t.a IS 'letters';
= column public.t.a: comment is letters instead of none
# column grants
CREATE TABLE t (a text);
~ GRANT SELECT (a) ON t TO pg_monitor;
= column public.t.a: privileges is pg_monitor=r/${admin} instead of none
# check dropped
CREATE TABLE t (a int CONSTRAINT above CHECK (a > 0));
~ ALTER TABLE t DROP CONSTRAINT above;
= constraint above on public.t is missing
# check changed
CREATE TABLE t (a int CONSTRAINT above CHECK (a > 0));
~ ALTER TABLE t DROP CONSTRAINT above; ALTER TABLE t ADD CONSTRAINT above CHECK (a > 1);
= constraint above on public.t: definition is CHECK ((a > 1)) instead of CHECK ((a > 0))
# check validated
CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT above CHECK (a > 0) NOT VALID;
~ ALTER TABLE t VALIDATE CONSTRAINT above;
= constraint above on public.t: definition is CHECK ((a > 0)) instead of CHECK ((a > 0)) NOT VALID
# constraint renamed
CREATE TABLE t (a int CONSTRAINT above CHECK (a > 0));
~ ALTER TABLE t RENAME CONSTRAINT above TO over;
= constraint above on public.t is missing
= constraint over on public.t was not there
# constraint comment
CREATE TABLE t (a int CONSTRAINT above CHECK (a > 0));
~ COMMENT ON CONSTRAINT above ON t IS 'no debts';
= constraint above on public.t: comment is no debts instead of none
# unique constraint dropped
CREATE TABLE t (a int CONSTRAINT one UNIQUE);
~ ALTER TABLE t DROP CONSTRAINT one;
= constraint one on public.t is missing
= index public.one is missing
# unique constraint deferrable
CREATE TABLE t (a int CONSTRAINT one UNIQUE);
~ ALTER TABLE t DROP CONSTRAINT one; ALTER TABLE t ADD CONSTRAINT one UNIQUE (a) DEFERRABLE;
= constraint one on public.t: definition is UNIQUE (a) DEFERRABLE instead of UNIQUE (a)
# primary key dropped
CREATE TABLE t (a int NOT NULL, CONSTRAINT p PRIMARY KEY (a));
~ ALTER TABLE t DROP CONSTRAINT p; ALTER TABLE t ALTER COLUMN a SET NOT NULL;
= constraint p on public.t is missing
= index public.p is missing
# foreign key dropped
CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE u (a int CONSTRAINT f REFERENCES t);
~ ALTER TABLE u DROP CONSTRAINT f;
= constraint f on public.u is missing
# foreign key action
CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE u (a int CONSTRAINT f REFERENCES t);
~ ALTER TABLE u DROP CONSTRAINT f; ALTER TABLE u ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES t ON DELETE CASCADE;
= constraint f on public.u: definition is FOREIGN KEY (a) REFERENCES public.t(a) ON DELETE CASCADE instead of FOREIGN KEY (a) REFERENCES public.t(a)
# foreign key validated
CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE u (a int);
ALTER TABLE u ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES t NOT VALID;
~ ALTER TABLE u VALIDATE CONSTRAINT f;
= constraint f on public.u: definition is FOREIGN KEY (a) REFERENCES public.t(a) instead of FOREIGN KEY (a) REFERENCES public.t(a) NOT VALID
# foreign key deferrable
CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE u (a int CONSTRAINT f REFERENCES t);
~ ALTER TABLE u ALTER CONSTRAINT f DEFERRABLE INITIALLY DEFERRED;
= constraint f on public.u: definition is FOREIGN KEY (a) REFERENCES public.t(a) DEFERRABLE INITIALLY DEFERRED instead of FOREIGN KEY (a) REFERENCES public.t(a)
# foreign key switched off
CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE u (a int CONSTRAINT f REFERENCES t);
~ ALTER TABLE u DISABLE TRIGGER ALL;
= constraint f on public.u: triggers is 2 disabled instead of none
# exclusion constraint dropped
CREATE TABLE t (during int4range, CONSTRAINT apart EXCLUDE USING gist (during WITH &&));
~ ALTER TABLE t DROP CONSTRAINT apart;
= constraint apart on public.t is missing
= index public.apart is missing
# exclusion constraint changed
CREATE TABLE t (during int4range, CONSTRAINT apart EXCLUDE USING gist (during WITH &&));
~ ALTER TABLE t DROP CONSTRAINT apart; ALTER TABLE t ADD CONSTRAINT apart EXCLUDE USING gist (during WITH -|-);
= constraint apart on public.t: definition is EXCLUDE USING gist (during WITH -|-) instead of EXCLUDE USING gist (during WITH &&)
# index dropped
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
~ DROP INDEX i;
= index public.i is missing
# index definition
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
~ DROP INDEX i; CREATE INDEX i ON t (a DESC);
= index public.i: definition is CREATE INDEX i ON public.t USING btree (a DESC) instead of CREATE INDEX i ON public.t USING btree (a)
# index uniqueness
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
~ DROP INDEX i; CREATE UNIQUE INDEX i ON t (a);
= index public.i: definition is CREATE UNIQUE INDEX i ON public.t USING btree (a) instead of CREATE INDEX i ON public.t USING btree (a)
# index condition
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
~ DROP INDEX i; CREATE INDEX i ON t (a) WHERE a > 0;
= index public.i: definition is CREATE INDEX i ON public.t USING btree (a) WHERE (a > 0) instead of CREATE INDEX i ON public.t USING btree (a)
# index validity
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
~ UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'public.i'::regclass;
= index public.i: valid is no instead of yes
# index clustered
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
~ ALTER TABLE t CLUSTER ON i;
= index public.i: clustered is yes instead of none
# index comment
CREATE TABLE t (a int); CREATE INDEX i ON t (a);
~ COMMENT ON INDEX i IS 'quick';
= index public.i: comment is quick instead of none
# index expression's statistics
CREATE TABLE t (a int); CREATE INDEX i ON t ((a + 1));
~ ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 7;
= index public.i: statistics targets is 1: 7 instead of none
# trigger dropped
CREATE TABLE t (a int); CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
~ DROP TRIGGER g ON t;
= trigger g on public.t is missing
# trigger changed
CREATE TABLE t (a int); CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
~ DROP TRIGGER g ON t; CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
= trigger g on public.t: definition is CREATE TRIGGER g BEFORE UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger() instead of CREATE TRIGGER g BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()
# trigger disabled
CREATE TABLE t (a int); CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
~ ALTER TABLE t DISABLE TRIGGER g;
= trigger g on public.t: enabled is no instead of yes
# rule dropped
CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
~ DROP RULE r ON t;
= rule r on public.t is missing
# rule disabled
CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
~ ALTER TABLE t DISABLE RULE r;
= rule r on public.t: enabled is no instead of yes
# policy dropped
CREATE TABLE t (a int); CREATE POLICY mine ON t USING (a > 0);
~ DROP POLICY mine ON t;
= policy mine on public.t is missing
# policy condition
CREATE TABLE t (a int); CREATE POLICY mine ON t USING (a > 0);
~ ALTER POLICY mine ON t USING (a > 1);
= policy mine on public.t: using is (a > 1) instead of (a > 0)
# policy roles
CREATE TABLE t (a int); CREATE POLICY mine ON t USING (a > 0);
~ ALTER POLICY mine ON t TO pg_monitor;
= policy mine on public.t: roles is pg_monitor instead of public
# view dropped
CREATE VIEW v AS SELECT 1 AS a;
~ DROP VIEW v;
= view public.v is missing
# view definition
CREATE VIEW v AS SELECT 1 AS a;
~ CREATE OR REPLACE VIEW v AS SELECT 2 AS a;
= view public.v: definition is SELECT 2 AS a; instead of SELECT 1 AS a;
# view option
CREATE VIEW v AS SELECT 1 AS a;
~ ALTER VIEW v SET (security_barrier = true);
= view public.v: options is security_barrier=true instead of none
# materialized view dropped
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;
~ DROP MATERIALIZED VIEW m;
= materialized view public.m is missing
# materialized view emptied
CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;
~ REFRESH MATERIALIZED VIEW m WITH NO DATA;
= materialized view public.m: populated is no instead of none
# sequence dropped
CREATE SEQUENCE s;
~ DROP SEQUENCE s;
= sequence public.s is missing
# sequence increment and cycle
CREATE SEQUENCE s;
~ ALTER SEQUENCE s INCREMENT 5 CYCLE;
= sequence public.s: increment is 5 instead of 1
= sequence public.s: cycle is yes instead of none
# sequence type
CREATE SEQUENCE s AS int MAXVALUE 100;
~ ALTER SEQUENCE s AS bigint;
= sequence public.s: type is bigint instead of integer
# sequence owned
CREATE SEQUENCE s; CREATE TABLE t (a int);
~ ALTER SEQUENCE s OWNED BY t.a;
= sequence public.s: owned by is public.t.a instead of none
# statistics dropped
CREATE TABLE t (a int, b int); CREATE STATISTICS x (dependencies) ON a, b FROM t;
~ DROP STATISTICS x;
= statistics public.x is missing
# statistics kinds
CREATE TABLE t (a int, b int); CREATE STATISTICS x (dependencies) ON a, b FROM t;
~ DROP STATISTICS x; CREATE STATISTICS x (ndistinct) ON a, b FROM t;
= statistics public.x: definition is CREATE STATISTICS public.x (ndistinct) ON a, b FROM public.t instead of CREATE STATISTICS public.x (dependencies) ON a, b FROM public.t
# function dropped
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
~ DROP FUNCTION f;
= function public.f(a integer) is missing
# function body
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
~ CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';
= function public.f(): definition is another one from line 4 on: AS $function$SELECT 2$function$ instead of AS $function$SELECT 1$function$
# function volatility
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
~ ALTER FUNCTION f IMMUTABLE;
= function public.f(): definition is another one from line 4 on: IMMUTABLE instead of AS $function$SELECT 1$function$
# function grants
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
~ REVOKE EXECUTE ON FUNCTION f FROM public;
= function public.f(): privileges is ${admin}=X/${admin} instead of =X/${admin}, ${admin}=X/${admin}
# procedure dropped
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
~ DROP PROCEDURE p;
= procedure public.p() is missing
# aggregate dropped
CREATE AGGREGATE most(int) (SFUNC = int4larger, STYPE = int);
~ DROP AGGREGATE most(int);
= aggregate public.most(integer) is missing
# aggregate changed
CREATE AGGREGATE most(int) (SFUNC = int4larger, STYPE = int);
~ CREATE OR REPLACE AGGREGATE most(int) (SFUNC = int4smaller, STYPE = int);
= aggregate public.most(integer): definition is kind n, sfunc int4smaller, stype integer, finalfunc_modify r, mfinalfunc_modify r, parallel u instead of kind n, sfunc int4larger, stype integer, finalfunc_modify r, mfinalfunc_modify r, parallel u
# publication dropped
CREATE TABLE t (a int); CREATE PUBLICATION p FOR TABLE t;
~ DROP PUBLICATION p;
= publication p is missing
# publication of fewer tables
CREATE TABLE t (a int); CREATE PUBLICATION p FOR TABLE t;
~ ALTER PUBLICATION p DROP TABLE t;
= publication p: tables is none instead of public.t
# event trigger dropped
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();
~ DROP EVENT TRIGGER e;
= event trigger e is missing
# event trigger disabled
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();
~ ALTER EVENT TRIGGER e DISABLE;
= event trigger e: enabled is no instead of yes
# operator dropped
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
~ DROP OPERATOR === (int, int);
= operator public.===(integer,integer) is missing
# operator changed
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
~ ALTER OPERATOR === (int, int) SET (RESTRICT = eqsel);
= operator public.===(integer,integer): definition is int4eq, restrict eqsel instead of int4eq
# operator class dropped
CREATE OPERATOR CLASS own FOR TYPE int USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(int);
~ DROP OPERATOR CLASS own USING hash;
= operator class public.own for hash is missing
# cast dropped
CREATE TYPE pair AS (a int, b int); CREATE FUNCTION f(pair) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE CAST (pair AS int) WITH FUNCTION f(pair);
~ DROP CAST (pair AS int);
= cast from public.pair to integer is missing
# cast context
CREATE TYPE pair AS (a int, b int); CREATE FUNCTION f(pair) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE CAST (pair AS int) WITH FUNCTION f(pair);
~ DROP CAST (pair AS int); CREATE CAST (pair AS int) WITH FUNCTION f(pair) AS ASSIGNMENT;
= cast from public.pair to integer: definition is public.f(public.pair), as assignment instead of public.f(public.pair)
# collation dropped
CREATE COLLATION own (LOCALE = 'C');
~ DROP COLLATION own;
= collation public.own is missing
# text search configuration dropped
CREATE TEXT SEARCH CONFIGURATION own (COPY = pg_catalog.english);
~ DROP TEXT SEARCH CONFIGURATION own;
= text search configuration public.own is missing
# text search configuration's mapping
CREATE TEXT SEARCH CONFIGURATION own (PARSER = "default"); ALTER TEXT SEARCH CONFIGURATION own ADD MAPPING FOR word WITH simple;
~ ALTER TEXT SEARCH CONFIGURATION own ALTER MAPPING FOR word WITH english_stem;
= text search configuration public.own: definition is "default", 2 english_stem instead of "default", 2 simple
# text search dictionary
CREATE TEXT SEARCH DICTIONARY own (TEMPLATE = simple, ACCEPT = true);
~ ALTER TEXT SEARCH DICTIONARY own (ACCEPT = false);
= text search dictionary public.own: definition is simple, accept = 'false' instead of simple, accept = 'true'
# default privileges
~ ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor;
= default privileges of ${admin} for tables in public was not there
# database settings
~ ALTER DATABASE ${database} SET work_mem = '5MB';
= database: settings is work_mem=5MB instead of none
# database comment
~ COMMENT ON DATABASE ${database} IS 'shop';
= database: comment is shop instead of none
# trigger comment
CREATE TABLE t (a int); CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
~ COMMENT ON TRIGGER g ON t IS 'quiet';
= trigger g on public.t: comment is quiet instead of none
# trigger renamed
CREATE TABLE t (a int); CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
~ ALTER TRIGGER g ON t RENAME TO h;
= trigger g on public.t is missing
= trigger h on public.t was not there
# trigger always
CREATE TABLE t (a int); CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
~ ALTER TABLE t ENABLE ALWAYS TRIGGER g;
= trigger g on public.t: enabled is always instead of yes
# policy comment
CREATE TABLE t (a int); CREATE POLICY mine ON t USING (a > 0);
~ COMMENT ON POLICY mine ON t IS 'own rows';
= policy mine on public.t: comment is own rows instead of none
# rule comment
CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
~ COMMENT ON RULE r ON t IS 'kept';
= rule r on public.t: comment is kept instead of none
# domain constraint's comment
CREATE DOMAIN positive AS int CONSTRAINT above CHECK (VALUE > 0);
~ COMMENT ON CONSTRAINT above ON DOMAIN positive IS 'no debts';
= constraint above on public.positive: comment is no debts instead of none
# domain comment
CREATE DOMAIN positive AS int;
~ COMMENT ON DOMAIN positive IS 'plus';
= domain public.positive: comment is plus instead of none
# domain check not valid
CREATE DOMAIN positive AS int;
~ ALTER DOMAIN positive ADD CONSTRAINT above CHECK (VALUE > 0) NOT VALID;
= constraint above on public.positive was not there
# type comment
CREATE TYPE mood AS ENUM ('sad');
~ COMMENT ON TYPE mood IS 'moods';
= type public.mood: comment is moods instead of none
# type grants
CREATE TYPE mood AS ENUM ('sad');
~ REVOKE USAGE ON TYPE mood FROM public;
= type public.mood: privileges is ${admin}=U/${admin} instead of =U/${admin}, ${admin}=U/${admin}
# type renamed
CREATE TYPE mood AS ENUM ('sad');
~ ALTER TYPE mood RENAME TO temper;
= type public.mood is missing
= type public.temper was not there
# composite attribute's comment
CREATE TYPE pair AS (a int, b int);
~ COMMENT ON COLUMN pair.a IS 'left';
= column public.pair.a: comment is left instead of none
# shell type
~ CREATE TYPE stub;
= type public.stub was not there
# base type
~ CREATE TYPE stub; CREATE FUNCTION stub_in(cstring) RETURNS stub LANGUAGE internal STRICT AS 'textin'; CREATE FUNCTION stub_out(stub) RETURNS cstring LANGUAGE internal STRICT AS 'textout'; CREATE TYPE stub (INPUT = stub_in, OUTPUT = stub_out, LIKE = text);
= type public.stub was not there
= function public.stub_in(cstring) was not there
= function public.stub_out(public.stub) was not there
# range's multirange, 14+
CREATE TYPE floats AS RANGE (subtype = float8);
~ DROP TYPE floats; CREATE TYPE floats AS RANGE (subtype = float8, multirange_type_name = many);
= type public.floats: multirange is public.many instead of public.floats_multirange
# grant option
CREATE SCHEMA shop; GRANT USAGE ON SCHEMA shop TO pg_monitor;
~ GRANT USAGE ON SCHEMA shop TO pg_monitor WITH GRANT OPTION;
= schema shop: privileges is ${admin}=UC/${admin}, pg_monitor=U*/${admin} instead of ${admin}=UC/${admin}, pg_monitor=U/${admin}
# sequence grants
CREATE SEQUENCE s;
~ GRANT USAGE ON SEQUENCE s TO pg_monitor;
= sequence public.s: privileges is ${admin}=rwU/${admin}, pg_monitor=U/${admin} instead of ${admin}=rwU/${admin}
# sequence comment
CREATE SEQUENCE s;
~ COMMENT ON SEQUENCE s IS 'numbers';
= sequence public.s: comment is numbers instead of none
# sequence restart value
CREATE SEQUENCE s;
~ ALTER SEQUENCE s START 10;
= sequence public.s: start is 10 instead of 1
# identity options
CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY);
~ ALTER TABLE t ALTER COLUMN a SET INCREMENT BY 5;
= sequence public.t_a_seq: increment is 5 instead of 1
# sequence unlogged, 15+
CREATE SEQUENCE s;
~ ALTER SEQUENCE s SET UNLOGGED;
= sequence public.s: persistence is unlogged instead of permanent
# default privileges for functions
~ ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM public;
= default privileges of ${admin} for functions was not there
# column renamed
CREATE TABLE t (a int, b int);
~ ALTER TABLE t RENAME COLUMN a TO c;
= column public.t.a is missing
= column public.t.c was not there
# generated expression
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
~ ALTER TABLE t DROP COLUMN b; ALTER TABLE t ADD COLUMN b int GENERATED ALWAYS AS (a * 3) STORED;
= column public.t.b: generated is stored (a * 3) instead of stored (a * 2)
# virtual column, 18+
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED);
~ ALTER TABLE t DROP COLUMN b; ALTER TABLE t ADD COLUMN b int GENERATED ALWAYS AS (a * 2);
= column public.t.b: generated is virtual (a * 2) instead of stored (a * 2)
# check not inherited
CREATE TABLE t (a int CONSTRAINT above CHECK (a > 0));
~ ALTER TABLE t DROP CONSTRAINT above; ALTER TABLE t ADD CONSTRAINT above CHECK (a > 0) NO INHERIT;
= constraint above on public.t: definition is CHECK ((a > 0)) NO INHERIT instead of CHECK ((a > 0))
# check not enforced, 18+
CREATE TABLE t (a int CONSTRAINT above CHECK (a > 0));
~ ALTER TABLE t DROP CONSTRAINT above; ALTER TABLE t ADD CONSTRAINT above CHECK (a > 0) NOT ENFORCED;
= constraint above on public.t: definition is CHECK ((a > 0)) NOT ENFORCED instead of CHECK ((a > 0))
# foreign key checked on replicas too
CREATE TABLE t (a int PRIMARY KEY); CREATE TABLE u (a int CONSTRAINT f REFERENCES t);
~ SET session_replication_role = DEFAULT; DO $$ BEGIN EXECUTE (SELECT format('ALTER TABLE u ENABLE ALWAYS TRIGGER %I', tgname) FROM pg_catalog.pg_trigger WHERE tgrelid = 'public.u'::regclass ORDER BY tgname LIMIT 1); END $$;
= constraint f on public.u: triggers is 1 always instead of none
# index renamed
CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a);
~ ALTER INDEX i RENAME TO j;
= index public.i is missing
= index public.j was not there
# index options
CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a);
~ ALTER INDEX i SET (fillfactor = 70);
= index public.i: definition is CREATE INDEX i ON public.t USING btree (a) WITH (fillfactor='70') instead of CREATE INDEX i ON public.t USING btree (a)
# index's nulls, 15+
CREATE TABLE t (a int); CREATE UNIQUE INDEX i ON t (a);
~ DROP INDEX i; CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT;
= index public.i: definition is CREATE UNIQUE INDEX i ON public.t USING btree (a) NULLS NOT DISTINCT instead of CREATE UNIQUE INDEX i ON public.t USING btree (a)
# index attached
CREATE TABLE t (a int) PARTITION BY LIST (a); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1); CREATE INDEX i ON ONLY t (a); CREATE INDEX i1 ON t1 (a);
~ ALTER INDEX i ATTACH PARTITION i1;
= index public.i: valid is yes instead of no
= index public.i1: part of is public.i instead of none
# index as part of an extension
CREATE EXTENSION hstore; CREATE TABLE t (a int); CREATE INDEX i ON t (a);
~ ALTER INDEX i DEPENDS ON EXTENSION hstore;
= index public.i as part of extension hstore was not there
# extension comment
CREATE EXTENSION hstore;
~ COMMENT ON EXTENSION hstore IS 'pairs';
= extension hstore: comment is pairs instead of data type for storing sets of (key, value) pairs
# table out of an extension
CREATE EXTENSION hstore;
~ ALTER EXTENSION hstore DROP FUNCTION hstore(text, text);
= function public.hstore(text, text) was not there
# partition attached
CREATE TABLE t (a int) PARTITION BY LIST (a); CREATE TABLE t1 (a int);
~ ALTER TABLE t ATTACH PARTITION t1 FOR VALUES IN (1);
= table public.t1: partition bound is FOR VALUES IN (1) instead of none
= table public.t1: parents is public.t instead of none
= column public.t1.a: inherited is only instead of none
# default partition
CREATE TABLE t (a int) PARTITION BY LIST (a); CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
~ CREATE TABLE rest PARTITION OF t DEFAULT;
= table public.rest was not there
# table no longer inherits
CREATE TABLE t (a int); CREATE TABLE u () INHERITS (t);
~ ALTER TABLE u NO INHERIT t;
= table public.u: parents is none instead of public.t
= column public.u.a: inherited is none instead of only
# view option for its caller's rights, 15+
CREATE VIEW v AS SELECT 1 AS a;
~ ALTER VIEW v SET (security_invoker = true);
= view public.v: options is security_invoker=true instead of none
# view's column default
CREATE VIEW v AS SELECT 1 AS a;
~ ALTER VIEW v ALTER COLUMN a SET DEFAULT 3;
= column public.v.a: default is 3 instead of none
# view comment
CREATE VIEW v AS SELECT 1 AS a;
~ COMMENT ON VIEW v IS 'one';
= view public.v: comment is one instead of none
# order of storage options
CREATE TABLE t (a int) WITH (fillfactor = 70, autovacuum_enabled = false);
~ ALTER TABLE t RESET (fillfactor); ALTER TABLE t SET (fillfactor = 70); ALTER TABLE t SET (user_catalog_table = true);
= table public.t: options is autovacuum_enabled=false, fillfactor=70, user_catalog_table=true instead of autovacuum_enabled=false, fillfactor=70
# statistics comment
CREATE TABLE t (a int, b int); CREATE STATISTICS x (dependencies) ON a, b FROM t;
~ COMMENT ON STATISTICS x IS 'both';
= statistics public.x: comment is both instead of none
# statistics target of both
CREATE TABLE t (a int, b int); CREATE STATISTICS x (dependencies) ON a, b FROM t;
~ ALTER STATISTICS x SET STATISTICS 50;
= statistics public.x: target is 50 instead of none
# function comment
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
~ COMMENT ON FUNCTION f IS 'one';
= function public.f(): comment is one instead of none
# function owner
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
~ ALTER FUNCTION f OWNER TO pg_monitor;
= function public.f(): owner is pg_monitor instead of ${admin}
= function public.f(): privileges is =X/pg_monitor, pg_monitor=X/pg_monitor instead of =X/${admin}, ${admin}=X/${admin}
# function setting
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
~ ALTER FUNCTION f SET work_mem = '1MB';
= function public.f(): definition is another one from line 4 on: SET work_mem TO '1MB' instead of AS $function$SELECT 1$function$
# aggregate's moving state
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = int);
~ CREATE OR REPLACE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = int, MINITCOND = '0');
= aggregate public.total(integer): definition is kind n, sfunc int4pl, stype integer, finalfunc_modify r, msfunc int4pl, minvfunc int4mi, mstype integer, mfinalfunc_modify r, minitcond '0', parallel u instead of kind n, sfunc int4pl, stype integer, finalfunc_modify r, msfunc int4pl, minvfunc int4mi, mstype integer, mfinalfunc_modify r, parallel u
# aggregate comment
CREATE AGGREGATE most(int) (SFUNC = int4larger, STYPE = int);
~ COMMENT ON AGGREGATE most(int) IS 'largest';
= aggregate public.most(integer): comment is largest instead of none
# publication of other operations
CREATE TABLE t (a int, b int); CREATE PUBLICATION p FOR TABLE t;
~ ALTER PUBLICATION p SET (publish = 'insert');
= publication p: parameters is insert instead of insert, update, delete, truncate
# publication of fewer columns, 15+
CREATE TABLE t (a int, b int); CREATE PUBLICATION p FOR TABLE t;
~ ALTER PUBLICATION p SET TABLE t (a);
= publication p: tables is public.t (a) instead of public.t
# publication of fewer rows, 15+
CREATE TABLE t (a int, b int); CREATE PUBLICATION p FOR TABLE t;
~ ALTER PUBLICATION p SET TABLE t WHERE (a > 1);
= publication p: tables is public.t where (a > 1) instead of public.t
# publication of a schema, 15+
CREATE PUBLICATION p;
~ ALTER PUBLICATION p ADD TABLES IN SCHEMA public;
= publication p: schemas is public instead of none
# publication of generated columns, 18+
CREATE TABLE t (a int, b int); CREATE PUBLICATION p FOR TABLE t;
~ ALTER PUBLICATION p SET (publish_generated_columns = stored);
= publication p: parameters is insert, update, delete, truncate, generated columns instead of insert, update, delete, truncate
# subscription dropped
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE);
~ DROP SUBSCRIPTION s;
= subscription s is missing
# subscription to another server
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE);
~ ALTER SUBSCRIPTION s CONNECTION 'dbname=y';
= subscription s: hash of the connection is 9c4b5e44 instead of 6c5d5bdc
# subscription to another publication
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE);
~ ALTER SUBSCRIPTION s SET PUBLICATION q WITH (refresh = false);
= subscription s: publications is q instead of p
# event trigger comment
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();
~ COMMENT ON EVENT TRIGGER e IS 'watches';
= event trigger e: comment is watches instead of none
# operator comment
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
~ COMMENT ON OPERATOR === (int, int) IS 'same';
= operator public.===(integer,integer): comment is same instead of none
# operator owner
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
~ ALTER OPERATOR === (int, int) OWNER TO pg_monitor;
= operator public.===(integer,integer): owner is pg_monitor instead of ${admin}
# operator family left behind
~ CREATE OPERATOR CLASS own FOR TYPE int USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(int); DROP OPERATOR CLASS own USING hash;
= operator family public.own for hash was not there
# operator family grew
CREATE OPERATOR FAMILY own USING btree;
~ ALTER OPERATOR FAMILY own USING btree ADD OPERATOR 1 < (int, bigint), FUNCTION 1 (int, bigint) btint48cmp(int, bigint);
= operator family public.own for btree: definition is operator 1 <(integer,bigint), function 1 btint48cmp(integer,bigint) instead of none
# cast comment
CREATE TYPE pair AS (a int, b int); CREATE FUNCTION f(pair) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE CAST (pair AS int) WITH FUNCTION f(pair);
~ COMMENT ON CAST (pair AS int) IS 'first';
= cast from public.pair to integer: comment is first instead of none
# collation comment
CREATE COLLATION own (LOCALE = 'C');
~ COMMENT ON COLLATION own IS 'bytes';
= collation public.own: comment is bytes instead of none
# conversion
~ CREATE CONVERSION own FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
= conversion public.own was not there
# transform
CREATE FUNCTION f(internal) RETURNS internal LANGUAGE internal AS 'textin';
~ CREATE TRANSFORM FOR int LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
= transform for integer language sql was not there
# access method
~ CREATE ACCESS METHOD own TYPE TABLE HANDLER heap_tableam_handler;
= access method own was not there
# table access method
CREATE ACCESS METHOD own TYPE TABLE HANDLER heap_tableam_handler; CREATE TABLE t (a int);
~ DROP TABLE t; CREATE TABLE t (a int) USING own;
= table public.t: access method is own instead of heap
# language
~ CREATE LANGUAGE own HANDLER plpgsql_call_handler;
= language own was not there
# language grants
CREATE TRUSTED LANGUAGE own HANDLER plpgsql_call_handler;
~ REVOKE USAGE ON LANGUAGE own FROM public;
= language own: privileges is ${admin}=U/${admin} instead of =U/${admin}, ${admin}=U/${admin}
# text search parser
~ CREATE TEXT SEARCH PARSER own (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
= text search parser public.own was not there
# text search template
~ CREATE TEXT SEARCH TEMPLATE own (LEXIZE = dsimple_lexize);
= text search template public.own was not there
# text search comment
CREATE TEXT SEARCH CONFIGURATION own (COPY = pg_catalog.english);
~ COMMENT ON TEXT SEARCH CONFIGURATION own IS 'words';
= text search configuration public.own: comment is words instead of none
# foreign-data wrapper's options
CREATE FOREIGN DATA WRAPPER w;
~ ALTER FOREIGN DATA WRAPPER w OPTIONS (debug 'true');
= foreign-data wrapper w: options is debug=true instead of none
# foreign server's options
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
~ ALTER SERVER s OPTIONS (host 'h');
= foreign server s: options is host=h instead of none
# foreign server's grants
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
~ GRANT USAGE ON FOREIGN SERVER s TO pg_monitor;
= foreign server s: privileges is ${admin}=U/${admin}, pg_monitor=U/${admin} instead of ${admin}=U/${admin}
# foreign server renamed
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
~ ALTER SERVER s RENAME TO z;
= foreign server s is missing
= foreign server z was not there
# user mapping
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;
~ CREATE USER MAPPING FOR pg_monitor SERVER s OPTIONS (password 'secret');
= user mapping for pg_monitor on server s was not there
# user mapping's password
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE USER MAPPING FOR pg_monitor SERVER s OPTIONS (password 'secret');
~ ALTER USER MAPPING FOR pg_monitor SERVER s OPTIONS (SET password 'other');
= user mapping for pg_monitor on server s: options is password with hash f46e1b94 instead of password with hash 02b73435
# foreign table's options
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (a int OPTIONS (x '1')) SERVER s OPTIONS (y '2');
~ ALTER FOREIGN TABLE t OPTIONS (SET y '3');
= foreign table public.t: foreign options is y=3 instead of y=2
# foreign column's options
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (a int OPTIONS (x '1')) SERVER s OPTIONS (y '2');
~ ALTER FOREIGN TABLE t ALTER COLUMN a OPTIONS (SET x '3');
= column public.t.a: foreign options is x=3 instead of x=1
# database's connection limit
~ ALTER DATABASE ${database} CONNECTION LIMIT 50;
= database: connection limit is 50 instead of none
# database settings of a role
~ ALTER ROLE ${admin} IN DATABASE ${database} SET work_mem = '5MB';
= database: settings is for ${admin} work_mem=5MB instead of none
# owner's settings
~ ALTER ROLE ${admin} SET work_mem = '5MB';
= owner of the database: settings is work_mem=5MB instead of none
# column order
CREATE TABLE t (a int, b int);
~ ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN a int;
= the columns of table public.t are in another order
