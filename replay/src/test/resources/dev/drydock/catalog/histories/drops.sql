--- table with everything on it
CREATE TABLE t (id serial PRIMARY KEY, a int GENERATED ALWAYS AS IDENTITY, b int CHECK (b > 0));
CREATE INDEX i ON t (b);
DROP TABLE t;
--- table that others need
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (a int REFERENCES p, b int CHECK (b > 0));
CREATE VIEW v AS SELECT id FROM p;
CREATE VIEW w AS SELECT id FROM v;
CREATE VIEW other AS SELECT b FROM t;
CREATE MATERIALIZED VIEW m AS SELECT * FROM w;
CREATE INDEX mi ON m (id);
DROP TABLE p CASCADE;
--- several tables at once
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (a int REFERENCES p);
CREATE TABLE u (a int);
DROP TABLE p, t;
DROP TABLE IF EXISTS x, y CASCADE;
--- column of several keys and indexes
CREATE TABLE t (a int, b int, c int, UNIQUE (a, b), CHECK (a > b), CHECK (b > c), PRIMARY KEY (c));
CREATE INDEX i1 ON t (a, c);
CREATE INDEX i2 ON t (c) WHERE a > 0;
CREATE INDEX i3 ON t ((a + c));
CREATE INDEX i4 ON t (c) INCLUDE (a);
CREATE INDEX i5 ON t (c);
ALTER TABLE t DROP COLUMN a;
--- column of a foreign key
CREATE TABLE p (x int, y int, PRIMARY KEY (x, y));
CREATE TABLE t (a int, b int, c int, FOREIGN KEY (a, b) REFERENCES p);
ALTER TABLE t DROP COLUMN b;
--- referenced column
CREATE TABLE p (x int PRIMARY KEY, y int UNIQUE);
CREATE TABLE t (a int REFERENCES p, b int REFERENCES p (y));
ALTER TABLE p DROP COLUMN y CASCADE;
--- column that views read
CREATE TABLE t (a int, b int, c int);
CREATE VIEW va AS SELECT a FROM t;
CREATE VIEW vb AS SELECT b FROM t WHERE c > 0;
CREATE VIEW vab AS SELECT x.a, y.b FROM t x JOIN t y ON x.a = y.b;
CREATE VIEW vs AS SELECT * FROM t;
ALTER TABLE t DROP COLUMN c CASCADE;
--- column with a serial sequence
CREATE TABLE t (a serial, b int);
CREATE SEQUENCE s OWNED BY t.b;
CREATE SEQUENCE free;
ALTER TABLE t DROP COLUMN a, DROP COLUMN b;
--- column of a trigger
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a int, b int);
CREATE TRIGGER any_change BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER on_a BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER when_a BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.a > 0) EXECUTE FUNCTION f();
ALTER TABLE t DROP COLUMN a CASCADE;
--- column of a policy
CREATE TABLE t (a int, b int);
CREATE POLICY pa ON t USING (a > 0);
CREATE POLICY pb ON t FOR INSERT WITH CHECK (b > 0);
ALTER TABLE t DROP COLUMN a CASCADE;
DROP POLICY pb ON t;
CREATE POLICY pc ON t TO public USING (true);
--- column of statistics
CREATE TABLE t (a int, b int, c int);
CREATE STATISTICS s1 ON a, b FROM t;
CREATE STATISTICS s2 ON b, c FROM t;
ALTER TABLE t DROP COLUMN a;
--- enum and its columns
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood, n mood[], o int);
CREATE VIEW v AS SELECT o FROM t;
DROP TYPE mood CASCADE;
--- domain and its columns
CREATE DOMAIN d AS int;
CREATE DOMAIN e AS d CHECK (VALUE > 0);
CREATE TABLE t (a d, b e, c int);
DROP DOMAIN d CASCADE;
--- composite type and its columns
CREATE TYPE c AS (x int, y text);
CREATE TYPE o AS (c c, z int);
CREATE TABLE t (a c, b int, d o);
DROP TYPE c CASCADE;
--- sequence of defaults
CREATE SEQUENCE s;
CREATE TABLE t (a int DEFAULT nextval('s'), b int DEFAULT nextval('public.s'::regclass), c int);
DROP SEQUENCE s CASCADE;
--- function of triggers, defaults and checks
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION g(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TABLE t (a int DEFAULT g(1), b int CHECK (g(b) > 0), c int);
CREATE INDEX i ON t (g(c));
CREATE VIEW v AS SELECT g(a) AS x FROM t;
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
DROP FUNCTION f() CASCADE;
DROP FUNCTION g CASCADE;
--- overloaded functions
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION f(text, b varchar(10) DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(a int, OUT b int, INOUT c text, VARIADIC d int[]) LANGUAGE sql AS 'SELECT 1, c';
CREATE OR REPLACE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 2';
CREATE PROCEDURE p(int) LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION f(integer);
DROP FUNCTION IF EXISTS f(bigint);
DROP PROCEDURE p;
DROP ROUTINE f(text, varchar);
--- schema with all in it
CREATE SCHEMA app;
CREATE TABLE app.t (id serial PRIMARY KEY);
CREATE TYPE app.mood AS ENUM ('a');
CREATE TABLE t (a int REFERENCES app.t, m app.mood, b int);
CREATE VIEW v AS SELECT id FROM app.t;
DROP SCHEMA app CASCADE;
--- views and materialized views
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
DROP VIEW v CASCADE;
DROP MATERIALIZED VIEW m;
DROP VIEW IF EXISTS x;
--- triggers and rules
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE t (a int);
CREATE TRIGGER x AFTER INSERT ON t FOR EACH STATEMENT EXECUTE FUNCTION f();
CREATE TRIGGER y AFTER INSERT OR DELETE ON t EXECUTE PROCEDURE f();
CREATE RULE r AS ON INSERT TO t DO ALSO NOTHING;
CREATE RULE q AS ON DELETE TO t DO INSTEAD NOTHING;
DROP TRIGGER x ON t;
DROP RULE q ON t;
DROP TRIGGER IF EXISTS nothing ON t;
--- table whose row type is used
CREATE TABLE t (a int);
CREATE TABLE u (x t, y int);
DROP TABLE t CASCADE;
--- identity sequence goes with its column only
CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY, b int);
ALTER TABLE t DROP COLUMN a;
--- dropped and made again
CREATE TABLE t (id serial PRIMARY KEY, a int);
CREATE INDEX i ON t (a);
DROP TABLE t;
CREATE TABLE t (id serial PRIMARY KEY, b int);
CREATE INDEX i ON t (b);
--- materialized view without its table's column
CREATE TABLE t (a int, b int);
CREATE MATERIALIZED VIEW m AS SELECT a, count(*) AS n FROM t GROUP BY a;
CREATE UNIQUE INDEX ON m (a);
ALTER TABLE t DROP COLUMN a CASCADE;
--- constraint that a view needs not
CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE);
CREATE VIEW v AS SELECT a FROM t;
ALTER TABLE t DROP CONSTRAINT t_b_key;
