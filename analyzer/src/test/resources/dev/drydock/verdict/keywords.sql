## As names of columns
CREATE TABLE t (abort int, action int, add int, admin int, after int, begin int, cache int, cascade int, class int, comment int)
CREATE TABLE t (name text, type text, value text, key text, data text, index int, year int, month int, day int, hour int, minute int, second int, status text, level int, role text, label text, version int)
CREATE TABLE t (date date, time time, timestamp timestamp, interval interval, char char, bit bit, int int, text text, numeric numeric, boolean boolean, float float, json json, uuid uuid)
CREATE TABLE t (between int, coalesce int, exists int, extract int, greatest int, least int, nullif int, position int, row int, substring int, trim int, values int, setof int, xmlparse int)
CREATE TABLE t (partition int, range int, rows int, over int, filter int, window_ int, of int, off int, old int, new int, object int, option int, owner int, sql int, source int, target int)
CREATE TABLE t ("user" int, "order" int, "group" int, "table" int, "default" int, "limit" int, "check" int, "end" int)
SELECT abort, action, between, date, extract, first, last, names, out, row, rule, sets, share, some_, stdin, temp, text, ties, uncommitted, views, work, xml, zone FROM t
SELECT t.select, t.from, t.user, t.order, t.group, t.end, t.table, t.all, t.and FROM t
SELECT (t).select, t.select.from
ALTER TABLE t ADD COLUMN comment text, ADD COLUMN level int, DROP COLUMN position, ALTER COLUMN value SET NOT NULL, ALTER name TYPE text
ALTER TABLE t ADD key int
ALTER TABLE t RENAME COLUMN timestamp TO time
ALTER TABLE t RENAME name TO value
ALTER TABLE t ADD PRIMARY KEY (key, value)
UPDATE t SET name = 1, value = 2, type = 3, "user" = 4, key = 5, values = 6, between = 7
INSERT INTO t (name, value, type, key, values, row, time, exists) VALUES (1, 2, 3, 4, 5, 6, 7, 8)
CREATE INDEX i ON t (name, value, type, position, timestamp, key)
## As names of tables and other objects
SELECT * FROM name, value, type, key, data, index, comment, role, abort, view, sequence, trigger, function, "user", public.user, s.order, s.select
SELECT * FROM date, time, interval, char, bit, row, values, exists, extract, coalesce
CREATE TABLE comment (id int)
CREATE TABLE public.user (id int)
CREATE TABLE s.select (id int)
CREATE TABLE between (id int)
CREATE TABLE timestamp (id int)
CREATE VIEW view AS SELECT 1
CREATE INDEX index ON index (index)
CREATE SEQUENCE sequence
CREATE SCHEMA schema
CREATE TYPE type AS ENUM ('a')
CREATE DOMAIN domain AS text
CREATE FUNCTION function() RETURNS int RETURN 1
CREATE TRIGGER trigger AFTER INSERT ON t EXECUTE FUNCTION function()
CREATE ROLE role
CREATE EXTENSION extension
CREATE EXTENSION hstore SCHEMA public
DROP TABLE comment, role, s.user
DROP FUNCTION left, right, replace
TRUNCATE table_, name, only_
## Types and functions
CREATE FUNCTION binary(a left) RETURNS authorization LANGUAGE sql AS ''
CREATE FUNCTION s.select() RETURNS int LANGUAGE sql AS ''
SELECT left('a', 1), right('a', 1), is(1), join(1), like('a', 'b'), similar(1), verbose(1), freeze(1), full(1), inner(1), ilike(1), cross(1), natural(1), notnull(1), outer(1), overlaps(1), tablesample(1), collation(1), concurrently(1), current_schema(1), authorization(1), binary(1), isnull(1)
SELECT abs(1), abort(1), name(1), value(1), type(1), position('a' in 'b'), date('x'), text('x'), year(1), month(1), day(1), hour(1), second(1), replace('a', 'b', 'c'), rank(), insert(1), update(1), delete(1), truncate(1), lock(1), set(1), show(1)
SELECT s.select(1), s.user(1), pg_catalog.left('a', 1), s.case(1), s.end()
CREATE TABLE t (a left, b binary, c s.select, d s.user, e name, f "user")
CREATE TABLE t (a text DEFAULT left('abc', 1), b int DEFAULT abs(1))
SELECT 1::left, 1::name, 1::authorization, 1::s.table
## Labels
SELECT 1 AS all, 2 AS and, 3 AS user, 4 AS end, 5 AS window, 6 AS year, 7 AS as, 8 AS "as"
SELECT 1 all, 2 and, 3 user, 4 end, 5 year_, 6 name, 7 value, 8 case, 9 when, 10 default, 11 table, 12 select, 13 null
SELECT a end, a between_, a is, a in, a like, a not_, a or, a and FROM t
SELECT 1 both, 2 leading, 3 trailing, 4 check, 5 constraint, 6 primary, 7 references, 8 unique, 9 using, 10 desc, 11 asc, 12 do, 13 else, 14 foreign
DELETE FROM t RETURNING a AS select, b AS from, c value
SELECT * FROM t AS left
SELECT * FROM t value, u name, v type, w comment
SELECT * FROM t AS value (name, type)
WITH name AS (SELECT 1), value (type) AS (SELECT 2) SELECT * FROM name, value
WITH recursive_ AS (SELECT 1), materialized AS (SELECT 1), time AS (SELECT 1) SELECT 1
SELECT sum(a) OVER value FROM t WINDOW value AS (ORDER BY type)
GRANT SELECT ON comment TO role
COMMENT ON COLUMN t.select IS 'x'
COMMENT ON COLUMN comment.comment IS 'x'
SET value.name = 1
ALTER TABLE t RENAME CONSTRAINT value TO name
ALTER TABLE t ADD CONSTRAINT key UNIQUE (type), DROP CONSTRAINT name
SAVEPOINT savepoint
DECLARE cursor CURSOR FOR SELECT 1
LISTEN listen
PREPARE prepare AS SELECT 1
CREATE POLICY policy ON t TO public
CREATE PUBLICATION publication FOR TABLE table_
## Mistakes: reserved words as names
CREATE TABLE user (id int)
CREATE TABLE order (id int)
CREATE TABLE group (id int)
CREATE TABLE table (id int)
CREATE TABLE s.t (user int)
CREATE TABLE left (id int)
CREATE TABLE authorization (id int)
CREATE TABLE t (user text)
CREATE TABLE t (order int)
CREATE TABLE t (id int, group text)
CREATE TABLE t (id int, default int)
CREATE TABLE t (limit int)
CREATE TABLE t (offset int)
CREATE TABLE t (end timestamp)
CREATE TABLE t (from text, to text)
CREATE TABLE t (to text)
CREATE TABLE t (when timestamp)
CREATE TABLE t (desc text)
CREATE TABLE t (column int)
CREATE TABLE t (check bool)
CREATE TABLE t (references int)
CREATE TABLE t (primary bool)
CREATE TABLE t (unique bool)
CREATE TABLE t (left int, right int)
CREATE TABLE t (like int)
CREATE TABLE t (is int)
CREATE TABLE t (freeze int)
CREATE TABLE t (binary bytea)
CREATE TABLE t (collation text)
CREATE TABLE t (window int)
CREATE TABLE t (array int[])
CREATE TABLE t (all int)
CREATE TABLE t (analyze int)
CREATE TABLE t (both int)
CREATE TABLE t (case text)
CREATE TABLE t (current_date date)
CREATE TABLE t (true bool)
CREATE TABLE t (null int)
CREATE TABLE t (grant int)
CREATE TABLE t (placing int)
CREATE TABLE t (variadic int)
CREATE TABLE t (verbose bool)
CREATE TABLE t (symmetric bool)
CREATE TABLE t (system_user text)
CREATE TABLE t (a int, constraint int)
CREATE TABLE t (a select)
CREATE TABLE t (a user)
CREATE TABLE t (a values)
CREATE TABLE t (a between)
CREATE TABLE t (a coalesce)
CREATE TABLE t (a row)
CREATE TABLE t (a exists DEFAULT 1)
SELECT order FROM t
SELECT group FROM t
SELECT limit FROM t
SELECT offset FROM t
SELECT end FROM t
SELECT desc FROM t
SELECT a, to FROM t
SELECT primary FROM t
SELECT column FROM t
SELECT * FROM user_ user
SELECT * FROM order
SELECT * FROM group
SELECT * FROM t order
SELECT * FROM t AS order
SELECT * FROM t end
SELECT * FROM t AS user
SELECT * FROM t AS x (user)
SELECT * FROM t left
SELECT * FROM t window
SELECT a year FROM t ORDER
SELECT a over FROM t
SELECT a day FROM t
SELECT a filter FROM t
SELECT a within FROM t
SELECT a without FROM t
SELECT a char FROM t
SELECT a varying FROM t
SELECT a precision FROM t
SELECT a month, b hour FROM t
SELECT a to FROM t
SELECT a as FROM t
SELECT a on FROM t
SELECT a array FROM t
SELECT a grant FROM t
SELECT a isnull b FROM t
SELECT a overlaps FROM t
SELECT a create FROM t
SELECT user.a FROM t
SELECT order.a FROM t
SELECT left.a FROM t
SELECT t.a AS FROM t
SELECT coalesce FROM t coalesce
SELECT order(1)
SELECT select(1)
SELECT user(1)
SELECT end(1)
SELECT table(1)
SELECT values(1)
SELECT between(1)
SELECT exists(1)
SELECT setof(1)
SELECT primary(1)
SELECT check(1)
SELECT default(1)
SELECT column(1)
SELECT 1::select
SELECT 1::order
SELECT 1::between
SELECT 1::exists
INSERT INTO user (id) VALUES (1)
INSERT INTO order VALUES (1)
INSERT INTO t (order) VALUES (1)
INSERT INTO t (user, name) VALUES (1, 2)
INSERT INTO t VALUES (order)
UPDATE user SET a = 1
UPDATE t SET order = 1
UPDATE t SET end = now()
UPDATE t SET user = 1
DELETE FROM order WHERE id = 1
DELETE FROM user
ALTER TABLE user ADD COLUMN a int
ALTER TABLE t ADD COLUMN order int
ALTER TABLE t DROP COLUMN desc
ALTER TABLE t ALTER COLUMN end SET NOT NULL
ALTER TABLE t RENAME COLUMN a TO user
ALTER TABLE t RENAME TO order
ALTER TABLE t ADD UNIQUE (order)
ALTER TABLE t ADD CONSTRAINT check CHECK (a > 0)
ALTER TABLE t DROP CONSTRAINT unique
CREATE INDEX order ON t (a)
CREATE INDEX i ON user (a)
CREATE INDEX i ON t (order)
CREATE INDEX i ON t (user)
CREATE INDEX i ON t (left)
CREATE VIEW user AS SELECT 1
CREATE VIEW v (order) AS SELECT 1
CREATE SEQUENCE order
CREATE SCHEMA user
CREATE SCHEMA authorization
CREATE TYPE order AS ENUM ('a')
CREATE TYPE t AS (user int)
CREATE FUNCTION order() RETURNS int RETURN 1
CREATE FUNCTION f(user int) RETURNS int RETURN 1
CREATE FUNCTION f(order text) RETURNS int RETURN 1
CREATE TRIGGER order AFTER INSERT ON t EXECUTE FUNCTION f()
CREATE TRIGGER tr AFTER INSERT ON user EXECUTE FUNCTION f()
CREATE ROLE user
CREATE ROLE order
CREATE EXTENSION order
DROP TABLE user
DROP TABLE order
DROP INDEX order
GRANT SELECT ON user TO joe
GRANT SELECT ON order TO joe
GRANT SELECT (order) ON t TO joe
GRANT SELECT ON t TO user
COMMENT ON TABLE user IS 'x'
COMMENT ON COLUMN user.id IS 'x'
COMMENT ON COLUMN order.id IS 'x'
TRUNCATE order
TRUNCATE TABLE user
LOCK TABLE user
WITH order AS (SELECT 1) SELECT 1
WITH user AS (SELECT 1) SELECT * FROM x
SELECT sum(a) OVER order FROM t
SAVEPOINT order
DECLARE order CURSOR FOR SELECT 1
LISTEN order
CREATE POLICY order ON t
SET order = 1
SET user = 1
COPY user FROM STDIN
COPY order TO STDOUT
ANALYZE user
VACUUM order
