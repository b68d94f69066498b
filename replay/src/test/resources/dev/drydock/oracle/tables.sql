-- set-up
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, email varchar(40));
INSERT INTO customers SELECT g, 'n', 'e' FROM generate_series(1, 1000) g;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text, code varchar(10), amount numeric(8,2), created timestamp, kept int NOT NULL DEFAULT 0, number serial) /* partitioned */;
INSERT INTO orders SELECT g, g, 'x' || g, 'c', 1, now() FROM generate_series(1, 99) g;
CREATE INDEX orders_note_idx ON orders (note);
-- cases
CREATE TABLE orders_new (id int PRIMARY KEY, note text)
CREATE TABLE IF NOT EXISTS orders (id int)
CREATE TABLE orders_new (id int, customer_id int REFERENCES customers)
CREATE TABLE orders_new (id int, customer_id int, FOREIGN KEY (customer_id) REFERENCES customers (id))
CREATE TABLE orders_new (id int PRIMARY KEY, parent int REFERENCES orders_new)
CREATE TABLE orders_new (id int, order_id int REFERENCES orders)
CREATE TABLE orders_new AS SELECT * FROM orders
CREATE TABLE orders_new AS SELECT * FROM orders WITH NO DATA
CREATE TABLE orders_new AS TABLE customers
SELECT * INTO orders_new FROM orders
CREATE TABLE orders_new (LIKE orders)
CREATE TABLE orders_new (LIKE customers INCLUDING ALL)
CREATE TABLE orders_new () INHERITS (customers)
CREATE TEMPORARY TABLE orders_new (id int)
CREATE TEMPORARY TABLE orders_new AS SELECT * FROM customers
CREATE UNLOGGED TABLE orders_new (id int)
CREATE TYPE orders_pair AS (a int) ;; CREATE TABLE orders_new OF orders_pair
CREATE TABLE orders_new (id int DEFAULT nextval('orders_number_seq'))
DROP TABLE orders
DROP TABLE IF EXISTS orders
DROP TABLE IF EXISTS orders_missing
DROP TABLE orders, customers
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; DROP TABLE orders
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; DROP TABLE customers CASCADE
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; DROP TABLE orders, customers
CREATE VIEW orders_view AS SELECT id FROM orders ;; DROP TABLE orders CASCADE
CREATE MATERIALIZED VIEW orders_view AS SELECT id FROM orders ;; DROP TABLE orders CASCADE
CREATE TABLE orders_child () INHERITS (customers) ;; DROP TABLE customers CASCADE
CREATE TABLE orders_child () INHERITS (customers) ;; DROP TABLE orders_child
TRUNCATE orders
TRUNCATE TABLE customers
TRUNCATE ONLY customers
TRUNCATE orders RESTART IDENTITY
TRUNCATE orders, customers
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; TRUNCATE customers CASCADE
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; TRUNCATE orders
CREATE TABLE orders_child () INHERITS (customers) ;; TRUNCATE customers
LOCK TABLE orders
LOCK TABLE orders IN ACCESS SHARE MODE
LOCK TABLE orders IN ROW SHARE MODE
LOCK TABLE orders IN ROW EXCLUSIVE MODE
LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE
LOCK TABLE orders IN SHARE MODE
LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE NOWAIT
LOCK TABLE orders IN EXCLUSIVE MODE
LOCK TABLE ONLY orders IN SHARE MODE
LOCK customers, orders IN SHARE MODE
CREATE VIEW orders_view AS SELECT id FROM orders ;; LOCK TABLE orders_view IN SHARE MODE
ALTER TABLE orders RENAME TO orders_old
ALTER TABLE IF EXISTS orders RENAME TO orders_old
CREATE SCHEMA attic ;; ALTER TABLE orders SET SCHEMA attic
CREATE SCHEMA attic ;; ALTER TABLE customers SET SCHEMA attic
ALTER TABLE orders OWNER TO CURRENT_USER
ALTER TABLE orders OWNER TO pg_monitor
ALTER TABLE orders REPLICA IDENTITY FULL
ALTER TABLE orders REPLICA IDENTITY NOTHING
ALTER TABLE orders REPLICA IDENTITY DEFAULT
ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_pkey
ALTER TABLE orders ENABLE ROW LEVEL SECURITY
ALTER TABLE orders DISABLE ROW LEVEL SECURITY
ALTER TABLE orders FORCE ROW LEVEL SECURITY
ALTER TABLE orders NO FORCE ROW LEVEL SECURITY
ALTER TABLE customers SET (fillfactor = 70)
ALTER TABLE customers SET (autovacuum_enabled = false)
ALTER TABLE customers SET (autovacuum_vacuum_scale_factor = 0.1, parallel_workers = 2)
ALTER TABLE customers SET (toast_tuple_target = 200)
ALTER TABLE customers SET (toast.autovacuum_enabled = false)
ALTER TABLE customers SET (log_autovacuum_min_duration = 0)
ALTER TABLE customers SET (vacuum_truncate = false)
ALTER TABLE customers SET (user_catalog_table = true)
ALTER TABLE customers SET (fillfactor = 70) ;; ALTER TABLE customers RESET (fillfactor)
ALTER TABLE customers SET UNLOGGED
ALTER TABLE customers SET LOGGED
CREATE UNLOGGED TABLE orders_bare (id int PRIMARY KEY) ;; INSERT INTO orders_bare VALUES (1) ;; ALTER TABLE orders_bare SET LOGGED
CREATE TABLE orders_bare (id serial PRIMARY KEY, a int) ;; INSERT INTO orders_bare (a) VALUES (1) ;; ALTER TABLE orders_bare SET UNLOGGED
CREATE TABLE orders_bare (id int GENERATED ALWAYS AS IDENTITY, a int) ;; INSERT INTO orders_bare (a) VALUES (1) ;; ALTER TABLE orders_bare SET UNLOGGED
ALTER TABLE customers SET TABLESPACE pg_default
ALTER TABLE customers SET ACCESS METHOD heap
ALTER TABLE orders SET WITHOUT OIDS
ALTER TABLE customers CLUSTER ON customers_pkey
ALTER TABLE customers CLUSTER ON customers_pkey ;; ALTER TABLE customers SET WITHOUT CLUSTER
CLUSTER customers USING customers_pkey
CLUSTER orders USING orders_pkey
CLUSTER VERBOSE customers USING customers_pkey
ALTER TABLE customers CLUSTER ON customers_pkey ;; CLUSTER customers
VACUUM orders
VACUUM customers
VACUUM (ANALYZE) customers
VACUUM (FULL) customers
VACUUM FULL orders
VACUUM customers, orders
ANALYZE orders
ANALYZE customers
ANALYZE customers (name)
ANALYZE customers, orders
CREATE TABLE orders_child (id int NOT NULL, name text NOT NULL, email varchar(40)) ;; ALTER TABLE orders_child INHERIT customers
CREATE TABLE orders_child () INHERITS (customers) ;; ALTER TABLE orders_child NO INHERIT customers
CREATE TYPE orders_pair AS (a int) ;; CREATE TABLE orders_bare (a int) ;; ALTER TABLE orders_bare OF orders_pair
CREATE TYPE orders_pair AS (a int) ;; CREATE TABLE orders_bare OF orders_pair ;; ALTER TABLE orders_bare NOT OF
ALTER TABLE orders SET (fillfactor = 70), ALTER COLUMN note SET STATISTICS 10
ALTER TABLE orders ALTER COLUMN note SET STATISTICS 10, ALTER COLUMN note SET DEFAULT 'x'
ALTER TABLE orders DISABLE TRIGGER ALL
ALTER TABLE orders ENABLE TRIGGER USER
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE TRIGGER g BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION orders_fire() ;; ALTER TABLE orders DISABLE TRIGGER g
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE TRIGGER g BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION orders_fire() ;; ALTER TABLE orders ENABLE ALWAYS TRIGGER g
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE TRIGGER g BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION orders_fire() ;; DROP TRIGGER g ON orders
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE TRIGGER g BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION orders_fire() ;; DROP FUNCTION orders_fire CASCADE
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE TRIGGER g BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION orders_fire() ;; ALTER TRIGGER g ON orders RENAME TO h
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE TRIGGER g AFTER INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION orders_fire()
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE TRIGGER g AFTER INSERT ON orders FOR EACH STATEMENT EXECUTE FUNCTION orders_fire()
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE OR REPLACE TRIGGER g AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION orders_fire()
CREATE FUNCTION orders_fire() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' ;; CREATE CONSTRAINT TRIGGER g AFTER INSERT ON orders FROM customers DEFERRABLE FOR EACH ROW EXECUTE FUNCTION orders_fire()
DROP TRIGGER IF EXISTS g ON orders
CREATE POLICY p ON orders USING (kept > 0)
CREATE POLICY p ON orders USING (kept > 0) ;; ALTER POLICY p ON orders USING (kept > 1)
CREATE POLICY p ON orders USING (kept > 0) ;; ALTER POLICY p ON orders RENAME TO q
CREATE POLICY p ON orders USING (kept > 0) ;; DROP POLICY p ON orders
CREATE POLICY p ON orders USING (id IN (SELECT id FROM customers))
DROP POLICY IF EXISTS p ON orders
CREATE RULE r AS ON INSERT TO customers DO ALSO NOTHING
CREATE RULE r AS ON DELETE TO customers DO INSTEAD DELETE FROM orders
CREATE OR REPLACE RULE r AS ON UPDATE TO customers DO ALSO NOTHING
CREATE RULE r AS ON INSERT TO customers DO ALSO NOTHING ;; ALTER TABLE customers DISABLE RULE r
CREATE RULE r AS ON INSERT TO customers DO ALSO NOTHING ;; ALTER RULE r ON customers RENAME TO s
CREATE RULE r AS ON INSERT TO customers DO ALSO NOTHING ;; DROP RULE r ON customers
COMMENT ON TABLE orders IS 'x'
COMMENT ON COLUMN orders.note IS 'x'
COMMENT ON INDEX orders_note_idx IS 'x'
COMMENT ON CONSTRAINT orders_pkey ON orders IS 'x'
GRANT SELECT ON orders TO PUBLIC
GRANT SELECT (note) ON orders TO PUBLIC
REVOKE ALL ON TABLE orders FROM PUBLIC
GRANT SELECT ON ALL TABLES IN SCHEMA public TO PUBLIC
GRANT USAGE ON SEQUENCE orders_number_seq TO PUBLIC
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; ANALYZE customers
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; VACUUM customers
CREATE TABLE IF NOT EXISTS orders AS SELECT * FROM customers
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE orders DISABLE TRIGGER ALL
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE customers DISABLE TRIGGER ALL
CREATE FOREIGN DATA WRAPPER drydock_w ;; CREATE SERVER drydock_s FOREIGN DATA WRAPPER drydock_w ;; CREATE FOREIGN TABLE orders_far (id int) SERVER drydock_s
CREATE FOREIGN DATA WRAPPER drydock_w ;; CREATE SERVER drydock_s FOREIGN DATA WRAPPER drydock_w ;; CREATE FOREIGN TABLE orders_far (id int) SERVER drydock_s ;; ALTER FOREIGN TABLE orders_far OPTIONS (ADD a 'b')
CREATE FOREIGN DATA WRAPPER drydock_w ;; CREATE SERVER drydock_s FOREIGN DATA WRAPPER drydock_w ;; CREATE FOREIGN TABLE orders_far (id int) SERVER drydock_s ;; ALTER FOREIGN TABLE orders_far ALTER COLUMN id OPTIONS (ADD a 'b')
CREATE FOREIGN DATA WRAPPER drydock_w ;; CREATE SERVER drydock_s FOREIGN DATA WRAPPER drydock_w ;; CREATE FOREIGN TABLE orders_far (id int) SERVER drydock_s ;; ALTER FOREIGN TABLE orders_far ADD COLUMN c int DEFAULT 1
CREATE FOREIGN DATA WRAPPER drydock_w ;; CREATE SERVER drydock_s FOREIGN DATA WRAPPER drydock_w ;; CREATE FOREIGN TABLE orders_far (id int) SERVER drydock_s ;; ALTER FOREIGN TABLE orders_far RENAME TO orders_near
CREATE FOREIGN DATA WRAPPER drydock_w ;; CREATE SERVER drydock_s FOREIGN DATA WRAPPER drydock_w ;; CREATE FOREIGN TABLE orders_far (id int) SERVER drydock_s ;; DROP FOREIGN TABLE orders_far
CREATE FOREIGN DATA WRAPPER drydock_w ;; CREATE SERVER drydock_s FOREIGN DATA WRAPPER drydock_w ;; CREATE FOREIGN TABLE orders_far (id int) SERVER drydock_s ;; COMMENT ON FOREIGN TABLE orders_far IS 'x'
