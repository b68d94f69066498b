-- set-up
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, email varchar(40));
INSERT INTO customers SELECT g, 'n', 'e' FROM generate_series(1, 1000) g;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text, code varchar(10), amount numeric(8,2), created timestamp, kept int NOT NULL DEFAULT 0, number serial) /* partitioned */;
INSERT INTO orders SELECT g, g, 'x' || g, 'c', 1, now() FROM generate_series(1, 99) g;
CREATE INDEX orders_note_idx ON orders (note);
-- cases
SELECT 1
SELECT * FROM orders
SELECT * FROM ONLY customers
SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id
SELECT * FROM orders, customers
SELECT count(*) FROM (SELECT * FROM customers) x
SELECT * FROM customers WHERE customers.id IN (SELECT customer_id FROM orders)
WITH x AS (SELECT * FROM customers) SELECT * FROM x
SELECT * FROM customers FOR UPDATE
SELECT * FROM customers FOR KEY SHARE
SELECT * FROM customers FOR UPDATE SKIP LOCKED
TABLE customers
VALUES (1), (2)
EXPLAIN SELECT * FROM customers
EXPLAIN UPDATE customers SET name = 'x'
DECLARE c CURSOR FOR SELECT * FROM customers
INSERT INTO customers VALUES (5000, 'x')
INSERT INTO customers (id, name) VALUES (5000, 'x'), (5001, 'y')
INSERT INTO customers (id, name) SELECT id + 5000, note FROM orders
INSERT INTO customers (id, name) VALUES (1, 'x') ON CONFLICT DO NOTHING
INSERT INTO customers (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = excluded.name
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; INSERT INTO orders (id, customer_id) VALUES (500, 5)
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; INSERT INTO orders (id) VALUES (500)
INSERT INTO orders (id) VALUES (500)
UPDATE customers SET name = 'x'
UPDATE customers SET name = 'x' WHERE id = 5
UPDATE ONLY customers SET name = 'x'
UPDATE orders SET note = c.name FROM customers c WHERE c.id = orders.customer_id
UPDATE orders SET note = (SELECT name FROM customers c WHERE c.id = orders.customer_id)
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; UPDATE orders SET customer_id = customer_id + 1
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; UPDATE orders SET kept = 2
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; UPDATE customers SET name = 'y'
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON UPDATE CASCADE ;; UPDATE customers SET id = id + 5000
DELETE FROM customers
DELETE FROM customers WHERE id = 5
DELETE FROM orders USING customers c WHERE c.id = orders.customer_id
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; DELETE FROM customers WHERE id = 900
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE ;; DELETE FROM customers WHERE id = 9
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE SET NULL ;; DELETE FROM customers WHERE id = 9
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; DELETE FROM orders
MERGE INTO customers c USING orders o ON c.id = o.id WHEN MATCHED THEN UPDATE SET name = o.note
MERGE INTO customers c USING orders o ON c.id = o.id WHEN MATCHED THEN DELETE
MERGE INTO customers c USING orders o ON c.id = o.id + 5000 WHEN NOT MATCHED THEN INSERT VALUES (o.id + 5000, 'x')
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; SELECT * FROM customers
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; UPDATE customers SET name = 'x'
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; DELETE FROM ONLY customers
COPY customers TO '/dev/null'
COPY (SELECT * FROM orders) TO '/dev/null'
COPY customers FROM '/dev/null'
