-- set-up
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, email varchar(40));
INSERT INTO customers SELECT g, 'n', 'e' FROM generate_series(1, 1000) g;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text, code varchar(10), amount numeric(8,2), created timestamp, kept int NOT NULL DEFAULT 0, number serial) /* partitioned */;
INSERT INTO orders SELECT g, g, 'x' || g, 'c', 1, now() FROM generate_series(1, 99) g;
CREATE INDEX orders_note_idx ON orders (note);
-- cases
CREATE INDEX ON orders (customer_id)
CREATE INDEX orders_new_idx ON orders (customer_id)
CREATE UNIQUE INDEX orders_new_idx ON orders (id, code)
CREATE INDEX orders_new_idx ON orders USING hash (code)
CREATE INDEX orders_new_idx ON orders USING brin (id)
CREATE INDEX orders_new_idx ON orders (lower(note))
CREATE INDEX orders_new_idx ON orders (note) WHERE kept > 0
CREATE INDEX orders_new_idx ON orders (note) INCLUDE (code)
CREATE INDEX orders_new_idx ON orders (note) WITH (fillfactor = 70)
CREATE INDEX orders_new_idx ON ONLY orders (customer_id)
CREATE INDEX IF NOT EXISTS orders_note_idx ON orders (note)
CREATE INDEX IF NOT EXISTS orders_new_idx ON orders (note)
CREATE INDEX CONCURRENTLY ON customers (name)
CREATE INDEX CONCURRENTLY orders_new_idx ON orders (customer_id)
CREATE UNIQUE INDEX CONCURRENTLY orders_new_idx ON orders (id, note)
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note)
CREATE MATERIALIZED VIEW orders_view AS SELECT id, note FROM orders ;; CREATE INDEX orders_new_idx ON orders_view (note)
CREATE MATERIALIZED VIEW orders_view AS SELECT id, note FROM orders ;; CREATE INDEX CONCURRENTLY orders_new_idx ON orders_view (note)
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; CREATE INDEX orders_new_idx ON customers (name)
DROP INDEX orders_note_idx
DROP INDEX IF EXISTS orders_note_idx
DROP INDEX IF EXISTS orders_missing_idx
DROP INDEX CONCURRENTLY orders_note_idx
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx
CREATE INDEX orders_two_idx ON customers (name) ;; DROP INDEX orders_note_idx, orders_two_idx
CREATE MATERIALIZED VIEW orders_view AS SELECT id, note FROM orders ;; CREATE INDEX orders_view_idx ON orders_view (note) ;; DROP INDEX orders_view_idx
REINDEX INDEX orders_note_idx
REINDEX INDEX customers_pkey
REINDEX TABLE orders
REINDEX (VERBOSE) TABLE customers
CREATE TABLE orders_bare (a int) ;; REINDEX TABLE orders_bare
REINDEX INDEX CONCURRENTLY orders_note_idx
REINDEX TABLE CONCURRENTLY orders
REINDEX (CONCURRENTLY) TABLE customers
REINDEX SCHEMA public
REINDEX SCHEMA CONCURRENTLY public
CREATE MATERIALIZED VIEW orders_view AS SELECT id, note FROM orders ;; CREATE INDEX orders_view_idx ON orders_view (note) ;; REINDEX INDEX orders_view_idx
ALTER INDEX orders_note_idx RENAME TO orders_renamed_idx
ALTER TABLE orders_note_idx RENAME TO orders_renamed_idx
ALTER INDEX IF EXISTS orders_note_idx RENAME TO orders_renamed_idx
ALTER INDEX orders_note_idx SET (fillfactor = 70)
ALTER INDEX orders_note_idx SET (fillfactor = 70) ;; ALTER INDEX orders_note_idx RESET (fillfactor)
CREATE INDEX orders_lower_idx ON customers (lower(name)) ;; ALTER INDEX orders_lower_idx ALTER COLUMN 1 SET STATISTICS 100
ALTER INDEX customers_pkey SET TABLESPACE pg_default
CREATE INDEX orders_gin_idx ON customers USING gin (to_tsvector('english', name)) ;; ALTER INDEX orders_gin_idx SET (fastupdate = off)
ALTER INDEX orders_note_idx NO DEPENDS ON EXTENSION plpgsql
ALTER INDEX orders_note_idx DEPENDS ON EXTENSION plpgsql
ALTER TABLE orders_note_idx OWNER TO CURRENT_USER
CREATE STATISTICS orders_stat ON note, code FROM orders
CREATE STATISTICS orders_stat ON note, code FROM orders ;; CREATE STATISTICS IF NOT EXISTS orders_stat ON note, code FROM orders
CREATE STATISTICS orders_stat ON note, code FROM orders ;; DROP STATISTICS orders_stat
CREATE STATISTICS orders_stat ON note, code FROM orders ;; ALTER STATISTICS orders_stat SET STATISTICS 100
CREATE STATISTICS orders_stat ON note, code FROM orders ;; ALTER STATISTICS orders_stat RENAME TO orders_stat2
CREATE STATISTICS orders_stat ON note, code FROM orders ;; COMMENT ON STATISTICS orders_stat IS 'x'
