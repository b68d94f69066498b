-- set-up
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, email varchar(40));
INSERT INTO customers SELECT g, 'n', 'e' FROM generate_series(1, 1000) g;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text, code varchar(10), amount numeric(8,2), created timestamp, kept int NOT NULL DEFAULT 0, number serial) /* partitioned */;
INSERT INTO orders SELECT g, g, 'x' || g, 'c', 1, now() FROM generate_series(1, 99) g;
CREATE INDEX orders_note_idx ON orders (note);
CREATE VIEW orders_view AS SELECT id, note FROM orders;
CREATE VIEW orders_outer AS SELECT v.id, c.name FROM orders_view v JOIN customers c ON c.id = v.id;
CREATE VIEW customers_view AS SELECT id, name, email FROM customers;
CREATE MATERIALIZED VIEW orders_totals AS SELECT id, note FROM orders;
CREATE UNIQUE INDEX orders_totals_idx ON orders_totals (id);
-- cases
CREATE VIEW orders_new AS SELECT * FROM orders
CREATE VIEW orders_new AS SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id
CREATE VIEW orders_new AS SELECT id FROM orders_view
CREATE OR REPLACE VIEW orders_view AS SELECT id, note FROM orders
CREATE OR REPLACE VIEW orders_view AS SELECT id, note, code FROM orders
CREATE OR REPLACE VIEW orders_new AS SELECT id FROM orders
CREATE TEMPORARY VIEW orders_new AS SELECT id FROM orders
CREATE RECURSIVE VIEW orders_new (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM orders_new WHERE n < 5
DROP VIEW orders_outer
DROP VIEW orders_view CASCADE
DROP VIEW IF EXISTS orders_missing
ALTER VIEW orders_view RENAME TO orders_renamed
ALTER TABLE orders_view RENAME TO orders_renamed
ALTER VIEW orders_view RENAME COLUMN note TO remark
ALTER VIEW orders_view ALTER COLUMN note SET DEFAULT 'x'
ALTER VIEW orders_view SET (security_barrier = true)
ALTER VIEW orders_view RESET (security_barrier)
ALTER VIEW customers_view SET (check_option = 'local')
ALTER VIEW orders_view OWNER TO CURRENT_USER
CREATE SCHEMA attic ;; ALTER VIEW orders_view SET SCHEMA attic
COMMENT ON VIEW orders_view IS 'x'
COMMENT ON COLUMN orders_view.note IS 'x'
GRANT SELECT ON orders_view TO PUBLIC
CREATE MATERIALIZED VIEW orders_new AS SELECT * FROM orders
CREATE MATERIALIZED VIEW orders_new AS SELECT * FROM orders WITH NO DATA
CREATE MATERIALIZED VIEW IF NOT EXISTS orders_totals AS SELECT * FROM orders
CREATE MATERIALIZED VIEW orders_new AS SELECT * FROM orders_totals
REFRESH MATERIALIZED VIEW orders_totals
REFRESH MATERIALIZED VIEW orders_totals WITH NO DATA
REFRESH MATERIALIZED VIEW CONCURRENTLY orders_totals
DROP MATERIALIZED VIEW orders_totals
DROP MATERIALIZED VIEW IF EXISTS orders_missing
ALTER MATERIALIZED VIEW orders_totals RENAME TO orders_sums
ALTER MATERIALIZED VIEW orders_totals RENAME COLUMN note TO remark
ALTER MATERIALIZED VIEW orders_totals SET (fillfactor = 70)
ALTER MATERIALIZED VIEW orders_totals ALTER COLUMN note SET STATISTICS 10
ALTER MATERIALIZED VIEW orders_totals OWNER TO CURRENT_USER
ALTER MATERIALIZED VIEW orders_totals CLUSTER ON orders_totals_idx
ALTER MATERIALIZED VIEW orders_totals SET TABLESPACE pg_default
CREATE SCHEMA attic ;; ALTER MATERIALIZED VIEW orders_totals SET SCHEMA attic
CLUSTER orders_totals USING orders_totals_idx
REINDEX TABLE orders_totals
ANALYZE orders_totals
VACUUM orders_totals
COMMENT ON MATERIALIZED VIEW orders_totals IS 'x'
SELECT * FROM orders_view
SELECT * FROM orders_outer
SELECT * FROM orders_totals
INSERT INTO customers_view VALUES (2000, 'x', 'y')
UPDATE customers_view SET name = 'x'
DELETE FROM customers_view
CREATE RULE r AS ON INSERT TO orders_outer DO INSTEAD NOTHING
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE TRIGGER g INSTEAD OF INSERT ON orders_view FOR EACH ROW EXECUTE FUNCTION orders_fire()
LOCK TABLE orders_outer IN SHARE MODE
DROP TABLE orders CASCADE
