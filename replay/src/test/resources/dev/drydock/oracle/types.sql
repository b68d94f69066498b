-- set-up
CREATE TABLE customers (id int PRIMARY KEY, code varchar(10) UNIQUE);
INSERT INTO customers SELECT g, g::text FROM generate_series(1, 1000) g;
CREATE TYPE orders_state AS ENUM ('1', '2');
CREATE DOMAIN orders_plain AS text;
CREATE DOMAIN orders_strict AS text CHECK (VALUE <> '');
CREATE TABLE orders (id int PRIMARY KEY, a varchar(10), b varchar, c text, d char(5), e numeric(8,2), f int, g timestamp(3), h timestamptz(3), i interval(2), j varbit(8), k bit(8), l cidr, m json, n varchar(10)[], o bigint, p smallint, q timestamp, r timestamptz, s numeric, t time(2), u orders_plain, v orders_state, w real, x date, y oid, z name) /* partitioned */;
INSERT INTO orders SELECT n, '1', '1', '1', '1', 1, 1, now(), now(), '1 h', '1', B'11111111', '10.0.0.0/8', '{}', '{1}', 1, 1, now(), now(), 1, '10:00', '1', '1', 1, now(), 1, '1' FROM generate_series(1, 99) n;
CREATE INDEX orders_a_idx ON orders (a);
CREATE INDEX orders_e_idx ON orders (e);
CREATE INDEX orders_f_idx ON orders (f);
CREATE INDEX orders_q_idx ON orders (q);
-- cases
ALTER TABLE orders ALTER COLUMN a TYPE varchar(20)
ALTER TABLE orders ALTER COLUMN a TYPE varchar
ALTER TABLE orders ALTER COLUMN a TYPE text
ALTER TABLE orders ALTER COLUMN a TYPE varchar(10)
ALTER TABLE orders ALTER COLUMN a TYPE varchar(5)
ALTER TABLE orders ALTER COLUMN a TYPE character varying(11)
ALTER TABLE orders ALTER COLUMN b TYPE text
ALTER TABLE orders ALTER COLUMN b TYPE varchar(20)
ALTER TABLE orders ALTER COLUMN c TYPE varchar
ALTER TABLE orders ALTER COLUMN c TYPE varchar(20)
ALTER TABLE orders ALTER COLUMN c TYPE char(10)
ALTER TABLE orders ALTER COLUMN d TYPE char(10)
ALTER TABLE orders ALTER COLUMN d TYPE bpchar
ALTER TABLE orders ALTER COLUMN d TYPE text
ALTER TABLE orders ALTER COLUMN d TYPE varchar(5)
ALTER TABLE orders ALTER COLUMN e TYPE numeric(10,2)
ALTER TABLE orders ALTER COLUMN e TYPE numeric
ALTER TABLE orders ALTER COLUMN e TYPE numeric(8,3)
ALTER TABLE orders ALTER COLUMN e TYPE numeric(6,2)
ALTER TABLE orders ALTER COLUMN e TYPE int
ALTER TABLE orders ALTER COLUMN s TYPE numeric(10,2)
ALTER TABLE orders ALTER COLUMN f TYPE bigint
ALTER TABLE orders ALTER COLUMN f TYPE smallint
ALTER TABLE orders ALTER COLUMN f TYPE numeric
ALTER TABLE orders ALTER COLUMN f TYPE text USING f::text
ALTER TABLE orders ALTER COLUMN f TYPE oid
ALTER TABLE orders ALTER COLUMN o TYPE int
ALTER TABLE orders ALTER COLUMN p TYPE int
ALTER TABLE orders ALTER COLUMN w TYPE float8
ALTER TABLE orders ALTER COLUMN g TYPE timestamp(6)
ALTER TABLE orders ALTER COLUMN g TYPE timestamp
ALTER TABLE orders ALTER COLUMN g TYPE timestamp(2)
ALTER TABLE orders ALTER COLUMN g TYPE date
ALTER TABLE orders ALTER COLUMN h TYPE timestamptz
ALTER TABLE orders ALTER COLUMN h TYPE timestamptz(1)
ALTER TABLE orders ALTER COLUMN i TYPE interval
ALTER TABLE orders ALTER COLUMN i TYPE interval(5)
ALTER TABLE orders ALTER COLUMN i TYPE interval(1)
ALTER TABLE orders ALTER COLUMN j TYPE varbit(16)
ALTER TABLE orders ALTER COLUMN j TYPE varbit
ALTER TABLE orders ALTER COLUMN j TYPE varbit(4)
ALTER TABLE orders ALTER COLUMN k TYPE bit(10) USING k::bit(10)
ALTER TABLE orders ALTER COLUMN l TYPE inet
ALTER TABLE orders ALTER COLUMN m TYPE jsonb
ALTER TABLE orders ALTER COLUMN m TYPE jsonb USING m::jsonb
ALTER TABLE orders ALTER COLUMN m TYPE text
ALTER TABLE orders ALTER COLUMN n TYPE varchar(20)[]
ALTER TABLE orders ALTER COLUMN n TYPE text[]
ALTER TABLE orders ALTER COLUMN q TYPE timestamptz
ALTER TABLE orders ALTER COLUMN q TYPE timestamptz USING q AT TIME ZONE 'UTC'
ALTER TABLE orders ALTER COLUMN r TYPE timestamp
ALTER TABLE orders ALTER COLUMN r TYPE timestamptz
ALTER TABLE orders ALTER COLUMN t TYPE time(4)
ALTER TABLE orders ALTER COLUMN t TYPE time
ALTER TABLE orders ALTER COLUMN x TYPE timestamp
ALTER TABLE orders ALTER COLUMN x TYPE text
ALTER TABLE orders ALTER COLUMN c TYPE orders_plain
ALTER TABLE orders ALTER COLUMN c TYPE orders_strict
ALTER TABLE orders ALTER COLUMN u TYPE text
ALTER TABLE orders ALTER COLUMN u TYPE varchar
ALTER TABLE orders ALTER COLUMN u TYPE orders_strict
ALTER TABLE orders ALTER COLUMN v TYPE text
ALTER TABLE orders ALTER COLUMN v TYPE varchar(5)
ALTER TABLE orders ALTER COLUMN y TYPE int USING y::int
ALTER TABLE orders ALTER COLUMN y TYPE bigint
ALTER TABLE orders ALTER COLUMN z TYPE text
ALTER TABLE orders ALTER COLUMN z TYPE varchar(64)
ALTER TABLE orders ALTER COLUMN c TYPE text USING c || 'x'
ALTER TABLE orders ALTER COLUMN c TYPE text USING c
ALTER TABLE orders ALTER COLUMN c TYPE text USING (c)
ALTER TABLE orders ALTER COLUMN a TYPE text USING a::text
ALTER TABLE orders ALTER COLUMN a TYPE text USING trim(a)
ALTER TABLE orders ALTER COLUMN f TYPE int
ALTER TABLE orders ALTER COLUMN c TYPE text
ALTER TABLE orders ALTER COLUMN m TYPE json
ALTER TABLE orders ALTER COLUMN a TYPE varchar(20) COLLATE "C"
ALTER TABLE orders ALTER COLUMN a TYPE text COLLATE "C"
ALTER TABLE orders ALTER COLUMN a TYPE varchar(10) COLLATE "C"
ALTER TABLE orders ALTER COLUMN c TYPE text COLLATE "C"
ALTER TABLE orders ALTER COLUMN c TYPE bytea USING c::bytea
ALTER TABLE orders ALTER COLUMN v TYPE orders_state
ALTER TABLE orders ALTER COLUMN d TYPE character(5)
ALTER TABLE orders ALTER COLUMN s TYPE numeric
ALTER TABLE orders ALTER COLUMN e TYPE decimal(9,2)
ALTER TABLE orders ALTER a TYPE text, ALTER b TYPE text
ALTER TABLE orders ALTER a TYPE text, ALTER f TYPE bigint
ALTER TABLE orders ALTER COLUMN a SET DATA TYPE text
ALTER TABLE orders ADD CHECK (a <> '') ;; ALTER TABLE orders ALTER COLUMN a TYPE text
ALTER TABLE orders ADD CHECK (c <> '') ;; ALTER TABLE orders ALTER COLUMN a TYPE text
ALTER TABLE orders ADD CHECK (c <> '') NOT VALID ;; ALTER TABLE orders ALTER COLUMN c TYPE varchar
CREATE INDEX orders_lower_idx ON orders (lower(a)) ;; ALTER TABLE orders ALTER COLUMN a TYPE text
CREATE INDEX orders_some_idx ON orders (f) WHERE a <> '' ;; ALTER TABLE orders ALTER COLUMN a TYPE text
CREATE INDEX orders_both_idx ON orders (a, f) ;; ALTER TABLE orders ALTER COLUMN a TYPE text
CREATE INDEX orders_incl_idx ON orders (f) INCLUDE (a) ;; ALTER TABLE orders ALTER COLUMN a TYPE text
CREATE INDEX orders_hash_idx ON orders USING hash (c) ;; ALTER TABLE orders ALTER COLUMN c TYPE varchar
CREATE INDEX orders_gin_idx ON orders USING brin (e) ;; ALTER TABLE orders ALTER COLUMN e TYPE numeric(12,2)
CREATE STATISTICS orders_stat ON a, f FROM orders ;; ALTER TABLE orders ALTER COLUMN a TYPE text
ALTER TABLE customers ALTER COLUMN code TYPE varchar(20)
ALTER TABLE customers ALTER COLUMN code TYPE text
ALTER TABLE customers ALTER COLUMN code TYPE varchar(8)
CREATE TABLE orders_lines (code varchar(10) REFERENCES customers (code)) ;; INSERT INTO orders_lines SELECT '5' FROM generate_series(1, 9) ;; ALTER TABLE customers ALTER COLUMN code TYPE text
CREATE TABLE orders_lines (cid int REFERENCES customers (id)) ;; INSERT INTO orders_lines SELECT 5 FROM generate_series(1, 9) ;; ALTER TABLE customers ALTER COLUMN id TYPE bigint
CREATE TABLE orders_lines (cid int REFERENCES customers (id)) ;; INSERT INTO orders_lines SELECT 5 FROM generate_series(1, 9) ;; ALTER TABLE orders_lines ALTER COLUMN cid TYPE bigint
CREATE TABLE orders_lines (code varchar(10) REFERENCES customers (code)) ;; INSERT INTO orders_lines SELECT '5' FROM generate_series(1, 9) ;; ALTER TABLE orders_lines ALTER COLUMN code TYPE text
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; ALTER TABLE customers ALTER COLUMN code TYPE text
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; ALTER TABLE customers ALTER COLUMN id TYPE bigint
SET timezone = 'UTC' ;; ALTER TABLE orders ALTER COLUMN q TYPE timestamptz
SET timezone = 'UTC' ;; ALTER TABLE orders ALTER COLUMN r TYPE timestamp
SET TIME ZONE 'Etc/UTC' ;; ALTER TABLE orders ALTER COLUMN r TYPE timestamp
SET timezone = 'Europe/Berlin' ;; ALTER TABLE orders ALTER COLUMN q TYPE timestamptz
SET timezone = 'UTC' ;; ALTER TABLE orders ALTER COLUMN q TYPE timestamptz(3)
SET timezone = 'UTC' ;; ALTER TABLE orders ALTER COLUMN q TYPE date
