-- set-up
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, email varchar(40));
INSERT INTO customers SELECT g, 'n', 'e' FROM generate_series(1, 1000) g;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text, code varchar(10), amount numeric(8,2), created timestamp, kept int NOT NULL DEFAULT 0, number serial) /* partitioned */;
INSERT INTO orders SELECT g, g, 'x' || g, 'c', 1, now() FROM generate_series(1, 99) g;
CREATE INDEX orders_note_idx ON orders (note);
-- cases
ALTER SEQUENCE orders_number_seq RESTART
ALTER SEQUENCE orders_number_seq RESTART WITH 500
ALTER SEQUENCE orders_number_seq INCREMENT BY 5
ALTER SEQUENCE orders_number_seq AS bigint
ALTER SEQUENCE orders_number_seq CACHE 10
ALTER SEQUENCE orders_number_seq OWNED BY NONE
ALTER SEQUENCE orders_number_seq OWNED BY orders.id
ALTER SEQUENCE IF EXISTS orders_missing RESTART
ALTER SEQUENCE orders_number_seq RENAME TO orders_renamed_seq
ALTER SEQUENCE orders_number_seq SET LOGGED
CREATE SEQUENCE orders_extra_seq ;; ALTER SEQUENCE orders_extra_seq SET UNLOGGED
CREATE SEQUENCE orders_extra_seq ;; ALTER SEQUENCE orders_extra_seq OWNER TO CURRENT_USER
CREATE SEQUENCE orders_extra_seq ;; CREATE SCHEMA attic ;; ALTER SEQUENCE orders_extra_seq SET SCHEMA attic
CREATE SEQUENCE orders_extra_seq ;; DROP SEQUENCE orders_extra_seq
CREATE SEQUENCE orders_extra_seq ;; DROP SEQUENCE IF EXISTS orders_extra_seq
DROP SEQUENCE IF EXISTS orders_missing
DROP SEQUENCE orders_number_seq CASCADE
CREATE SEQUENCE orders_extra_seq
CREATE SEQUENCE orders_extra_seq OWNED BY orders.id
CREATE SEQUENCE IF NOT EXISTS orders_number_seq
COMMENT ON SEQUENCE orders_number_seq IS 'x'
SELECT nextval('orders_number_seq')
SELECT setval('orders_number_seq', 1000)
SELECT currval('orders_number_seq') FROM nextval('orders_number_seq')
CREATE TYPE orders_state AS ENUM ('a', 'b') ;; CREATE TABLE orders_bare (s orders_state) ;; ALTER TYPE orders_state ADD VALUE 'c'
CREATE TYPE orders_state AS ENUM ('a', 'b') ;; CREATE TABLE orders_bare (s orders_state) ;; ALTER TYPE orders_state ADD VALUE IF NOT EXISTS 'c' BEFORE 'b'
CREATE TYPE orders_state AS ENUM ('a', 'b') ;; CREATE TABLE orders_bare (s orders_state) ;; ALTER TYPE orders_state RENAME VALUE 'b' TO 'c'
CREATE TYPE orders_state AS ENUM ('a', 'b') ;; CREATE TABLE orders_bare (s orders_state) ;; ALTER TYPE orders_state RENAME TO orders_status
CREATE TYPE orders_state AS ENUM ('a', 'b') ;; CREATE TABLE orders_bare (s orders_state) ;; ALTER TYPE orders_state OWNER TO CURRENT_USER
CREATE TYPE orders_state AS ENUM ('a', 'b') ;; CREATE SCHEMA attic ;; CREATE TABLE orders_bare (s orders_state) ;; ALTER TYPE orders_state SET SCHEMA attic
CREATE TYPE orders_state AS ENUM ('a', 'b') ;; CREATE TABLE orders_bare (s orders_state, i int) ;; DROP TYPE orders_state CASCADE
CREATE TYPE orders_state AS ENUM ('a', 'b') ;; DROP TYPE orders_state
CREATE DOMAIN orders_kind AS text ;; CREATE TABLE orders_bare (s orders_kind, i int) ;; DROP DOMAIN orders_kind CASCADE
CREATE DOMAIN orders_kind AS text ;; CREATE TABLE orders_bare (s orders_kind, i int) ;; ALTER DOMAIN orders_kind RENAME TO orders_sort
CREATE TYPE orders_pair AS (a int) ;; CREATE TABLE orders_bare (s orders_pair, i int) ;; DROP TYPE orders_pair CASCADE
CREATE TYPE orders_state AS ENUM ('a', 'b')
CREATE DOMAIN orders_kind AS text CHECK (VALUE <> '')
CREATE TYPE orders_pair AS (a int, b text)
CREATE TYPE orders_span AS RANGE (subtype = float8)
CREATE TYPE orders_shell
CREATE FUNCTION orders_f(a int) RETURNS int LANGUAGE sql AS 'SELECT a'
CREATE OR REPLACE FUNCTION orders_f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM customers'
CREATE FUNCTION orders_f() RETURNS int LANGUAGE sql AS 'SELECT 1' ;; CREATE VIEW orders_view AS SELECT orders_f() AS f ;; DROP FUNCTION orders_f() CASCADE
CREATE FUNCTION orders_f() RETURNS int LANGUAGE sql AS 'SELECT 1' ;; CREATE TABLE orders_bare (a int DEFAULT orders_f()) ;; DROP FUNCTION orders_f() CASCADE
CREATE FUNCTION orders_f() RETURNS int LANGUAGE sql AS 'SELECT 1' ;; ALTER FUNCTION orders_f() STABLE
CREATE FUNCTION orders_f() RETURNS int LANGUAGE sql AS 'SELECT 1' ;; ALTER FUNCTION orders_f() RENAME TO orders_g
CREATE FUNCTION orders_f() RETURNS int LANGUAGE sql AS 'SELECT 1' ;; ALTER FUNCTION orders_f() OWNER TO CURRENT_USER
CREATE FUNCTION orders_f() RETURNS int LANGUAGE sql AS 'SELECT 1' ;; COMMENT ON FUNCTION orders_f() IS 'x'
CREATE FUNCTION orders_f() RETURNS int LANGUAGE sql AS 'SELECT 1' ;; GRANT EXECUTE ON FUNCTION orders_f() TO PUBLIC
CREATE PROCEDURE orders_p() LANGUAGE sql AS 'SELECT 1'
CREATE AGGREGATE orders_sum (int) (SFUNC = int4pl, STYPE = int)
CREATE SCHEMA attic
CREATE SCHEMA IF NOT EXISTS attic
CREATE SCHEMA attic ;; CREATE TABLE attic.orders_old (id int REFERENCES customers) ;; DROP SCHEMA attic CASCADE
CREATE SCHEMA attic ;; CREATE TABLE attic.orders_old (id int) ;; ALTER SCHEMA attic RENAME TO cellar
CREATE SCHEMA attic ;; GRANT USAGE ON SCHEMA attic TO PUBLIC
CREATE SCHEMA attic ;; COMMENT ON SCHEMA attic IS 'x'
CREATE SCHEMA attic ;; ALTER SCHEMA attic OWNER TO CURRENT_USER
CREATE PUBLICATION drydock_p FOR TABLE orders
CREATE PUBLICATION drydock_p FOR TABLE ONLY customers, orders
CREATE PUBLICATION drydock_p FOR TABLE customers (id, name) WHERE (id > 5)
CREATE PUBLICATION drydock_p FOR ALL TABLES
CREATE PUBLICATION drydock_p FOR TABLES IN SCHEMA public
CREATE PUBLICATION drydock_p ;; ALTER PUBLICATION drydock_p ADD TABLE orders
CREATE PUBLICATION drydock_p FOR TABLE customers ;; ALTER PUBLICATION drydock_p SET TABLE orders
CREATE PUBLICATION drydock_p FOR TABLE customers ;; ALTER PUBLICATION drydock_p DROP TABLE customers
CREATE PUBLICATION drydock_p FOR TABLE customers ;; ALTER PUBLICATION drydock_p SET (publish = 'insert')
CREATE PUBLICATION drydock_p FOR TABLE customers ;; DROP PUBLICATION drydock_p
CREATE EXTENSION IF NOT EXISTS plpgsql
CREATE FUNCTION orders_fire() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END' ;; CREATE EVENT TRIGGER drydock_e ON ddl_command_end EXECUTE FUNCTION orders_fire()
CREATE CAST (customers AS text) WITH INOUT
CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq)
CREATE COLLATION orders_c FROM "C"
CREATE TEXT SEARCH CONFIGURATION orders_ts (COPY = english)
CREATE FOREIGN DATA WRAPPER drydock_w
CREATE FOREIGN DATA WRAPPER drydock_w ;; CREATE SERVER drydock_s FOREIGN DATA WRAPPER drydock_w
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC
COMMENT ON TYPE text IS NULL
DO 'BEGIN END'
SET search_path = public
SET LOCAL lock_timeout = '1s'
SHOW lock_timeout
RESET lock_timeout
SET CONSTRAINTS ALL DEFERRED
NOTIFY drydock
LISTEN drydock
UNLISTEN drydock
DISCARD PLANS
DISCARD SEQUENCES
CHECKPOINT
SET TRANSACTION ISOLATION LEVEL READ COMMITTED
SAVEPOINT s
PREPARE drydock_q AS SELECT 1
PREPARE drydock_r AS SELECT 1 ;; DEALLOCATE drydock_r
PREPARE drydock_s AS SELECT 1 ;; EXECUTE drydock_s
CREATE PROCEDURE orders_p() LANGUAGE sql AS 'SELECT 1' ;; CALL orders_p()
