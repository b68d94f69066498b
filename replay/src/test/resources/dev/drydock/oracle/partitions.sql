-- set-up
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO customers SELECT g, 'n' FROM generate_series(1, 1000) g;
CREATE TABLE orders (id int NOT NULL, day int NOT NULL, customer_id int, note text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE orders_a PARTITION OF orders FOR VALUES FROM (0) TO (10);
CREATE TABLE orders_b PARTITION OF orders FOR VALUES FROM (10) TO (20);
CREATE INDEX orders_note_idx ON orders (note);
INSERT INTO orders SELECT g, g % 20, g, 'x' FROM generate_series(1, 99) g;
-- cases
CREATE TABLE orders_c PARTITION OF orders FOR VALUES FROM (20) TO (30)
CREATE TABLE IF NOT EXISTS orders_c PARTITION OF orders FOR VALUES FROM (20) TO (30)
CREATE TABLE IF NOT EXISTS orders_a PARTITION OF orders FOR VALUES FROM (0) TO (10)
CREATE TABLE orders_c PARTITION OF orders DEFAULT
CREATE TABLE orders_c PARTITION OF orders FOR VALUES FROM (20) TO (30) PARTITION BY HASH (day)
CREATE TABLE orders_d PARTITION OF orders DEFAULT ;; INSERT INTO orders VALUES (1, 50) ;; CREATE TABLE orders_c PARTITION OF orders FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_d PARTITION OF orders DEFAULT ;; INSERT INTO orders VALUES (1, 50) ;; ALTER TABLE orders_d ADD CHECK (day >= 40) ;; CREATE TABLE orders_c PARTITION OF orders FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_c (LIKE orders INCLUDING ALL) ;; INSERT INTO orders_c VALUES (1, 21) ;; ALTER TABLE orders ATTACH PARTITION orders_c FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_c (LIKE orders) ;; INSERT INTO orders_c VALUES (1, 21) ;; ALTER TABLE orders ATTACH PARTITION orders_c FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_c (LIKE orders INCLUDING ALL, CHECK (day >= 20 AND day < 30)) ;; INSERT INTO orders_c VALUES (1, 21) ;; ALTER TABLE orders ATTACH PARTITION orders_c FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_c (LIKE orders INCLUDING ALL) ;; ALTER TABLE orders_c ADD CONSTRAINT k CHECK (day >= 20 AND day < 30) NOT VALID ;; INSERT INTO orders_c VALUES (1, 21) ;; ALTER TABLE orders ATTACH PARTITION orders_c FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_c (LIKE orders INCLUDING ALL) ;; ALTER TABLE orders_c ADD CONSTRAINT k CHECK (day >= 20 AND day < 30) NOT VALID ;; INSERT INTO orders_c VALUES (1, 21) ;; ALTER TABLE orders_c VALIDATE CONSTRAINT k ;; ALTER TABLE orders ATTACH PARTITION orders_c FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_c (LIKE orders INCLUDING ALL) ;; INSERT INTO orders_c VALUES (1, 21) ;; ALTER TABLE orders ATTACH PARTITION orders_c DEFAULT
CREATE TABLE orders_d PARTITION OF orders DEFAULT ;; INSERT INTO orders VALUES (1, 50) ;; CREATE TABLE orders_c (LIKE orders INCLUDING ALL) ;; INSERT INTO orders_c VALUES (1, 21) ;; ALTER TABLE orders ATTACH PARTITION orders_c FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_d PARTITION OF orders DEFAULT ;; INSERT INTO orders VALUES (1, 50) ;; ALTER TABLE orders_d ADD CHECK (day >= 40) ;; CREATE TABLE orders_c (LIKE orders INCLUDING ALL) ;; INSERT INTO orders_c VALUES (1, 21) ;; ALTER TABLE orders ATTACH PARTITION orders_c FOR VALUES FROM (20) TO (30)
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; CREATE TABLE orders_c (LIKE orders INCLUDING ALL) ;; INSERT INTO orders_c VALUES (1, 21, 5) ;; ALTER TABLE orders ATTACH PARTITION orders_c FOR VALUES FROM (20) TO (30)
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; CREATE TABLE orders_c PARTITION OF orders FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_lines (id int, day int, FOREIGN KEY (id, day) REFERENCES orders) ;; CREATE TABLE orders_c PARTITION OF orders FOR VALUES FROM (20) TO (30)
CREATE TABLE orders_lines (id int, day int, FOREIGN KEY (id, day) REFERENCES orders) ;; CREATE TABLE orders_c (LIKE orders INCLUDING ALL) ;; INSERT INTO orders_c VALUES (1, 21) ;; ALTER TABLE orders ATTACH PARTITION orders_c FOR VALUES FROM (20) TO (30)
ALTER TABLE orders DETACH PARTITION orders_a
ALTER TABLE orders DETACH PARTITION orders_a CONCURRENTLY
CREATE TABLE orders_d PARTITION OF orders DEFAULT ;; ALTER TABLE orders DETACH PARTITION orders_a
CREATE TABLE orders_d PARTITION OF orders DEFAULT ;; ALTER TABLE orders DETACH PARTITION orders_d
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE orders DETACH PARTITION orders_a
CREATE TABLE orders_lines (id int, day int, FOREIGN KEY (id, day) REFERENCES orders) ;; INSERT INTO orders_lines VALUES (32, 12) ;; ALTER TABLE orders DETACH PARTITION orders_a
DROP TABLE orders_a
CREATE TABLE orders_d PARTITION OF orders DEFAULT ;; DROP TABLE orders_a
CREATE TABLE orders_d PARTITION OF orders DEFAULT ;; DROP TABLE orders_d
DROP TABLE orders
TRUNCATE orders_a
ALTER TABLE orders_a ADD CONSTRAINT k CHECK (id > 0)
ALTER TABLE orders_a ALTER COLUMN note SET DEFAULT 'x'
ALTER TABLE ONLY orders ALTER COLUMN note SET DEFAULT 'x'
CREATE INDEX orders_new_idx ON orders_a (customer_id)
CREATE INDEX CONCURRENTLY orders_new_idx ON orders_a (customer_id)
CREATE INDEX orders_new_idx ON ONLY orders (customer_id)
CREATE INDEX orders_new_idx ON ONLY orders (customer_id) ;; CREATE INDEX orders_a_new_idx ON orders_a (customer_id) ;; ALTER INDEX orders_new_idx ATTACH PARTITION orders_a_new_idx
CREATE INDEX orders_new_idx ON orders_a (customer_id) ;; CREATE INDEX orders_all_idx ON orders (customer_id)
DROP INDEX orders_note_idx
REINDEX TABLE orders
REINDEX INDEX orders_note_idx
REINDEX TABLE orders_a
REINDEX INDEX orders_a_note_idx
REINDEX TABLE CONCURRENTLY orders
VACUUM orders
VACUUM (FULL) orders_a
ANALYZE orders
ANALYZE orders_a
TRUNCATE orders
SELECT * FROM orders
SELECT count(*) FROM orders_a
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID ;; ALTER TABLE orders VALIDATE CONSTRAINT fk
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE orders DROP CONSTRAINT fk
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE orders DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE
ALTER TABLE orders DROP CONSTRAINT orders_pkey
ALTER TABLE orders ADD UNIQUE (day, id)
COMMENT ON TABLE orders IS 'x'
LOCK TABLE orders IN SHARE MODE
ALTER TABLE orders RENAME COLUMN note TO remark
ALTER TABLE orders ALTER COLUMN id TYPE bigint
ALTER TABLE orders ALTER COLUMN customer_id SET NOT NULL
ALTER TABLE orders_a ADD CHECK (customer_id IS NOT NULL) ;; ALTER TABLE orders ALTER COLUMN customer_id SET NOT NULL
CREATE STATISTICS orders_stat ON note, id FROM orders
ALTER TABLE orders ADD COLUMN c uuid DEFAULT gen_random_uuid()
ALTER TABLE orders OWNER TO CURRENT_USER
ALTER TABLE orders RENAME TO orders_old
CREATE SCHEMA attic ;; ALTER TABLE orders SET SCHEMA attic
REINDEX INDEX CONCURRENTLY orders_note_idx
ALTER TABLE orders DROP CONSTRAINT orders_pkey ;; ALTER TABLE orders ADD PRIMARY KEY (day, id)
CREATE TABLE orders_p (a int, b int) PARTITION BY LIST (a) ;; CREATE TABLE orders_p1 PARTITION OF orders_p FOR VALUES IN (1, 2) ;; INSERT INTO orders_p SELECT 1, g FROM generate_series(1, 50) g ;; ALTER TABLE orders_p ADD PRIMARY KEY (a, b)
CREATE TABLE orders_p (a int NOT NULL, b int) PARTITION BY LIST (a) ;; CREATE TABLE orders_p2 (a int NOT NULL, b int, CHECK (a = 2)) ;; INSERT INTO orders_p2 VALUES (2, 2) ;; ALTER TABLE orders_p ATTACH PARTITION orders_p2 FOR VALUES IN (2)
CREATE TABLE orders_p (a date NOT NULL, b int) PARTITION BY RANGE (a) ;; CREATE TABLE orders_p2 (a date NOT NULL, b int, CHECK (a >= '2026-01-01' AND a < '2026-02-01')) ;; INSERT INTO orders_p2 VALUES ('2026-01-05', 2) ;; ALTER TABLE orders_p ATTACH PARTITION orders_p2 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')
CREATE TABLE orders_p (a int, b int) PARTITION BY RANGE (a) ;; CREATE TABLE orders_p2 (a int, b int, CHECK (a >= 1 AND a < 9)) ;; INSERT INTO orders_p2 VALUES (5, 2) ;; ALTER TABLE orders_p ATTACH PARTITION orders_p2 FOR VALUES FROM (0) TO (10)
CREATE TABLE orders_p (a int, b int) PARTITION BY RANGE (a) ;; CREATE TABLE orders_p2 (a int, b int, CHECK (a IS NOT NULL AND a >= 1 AND a < 9)) ;; INSERT INTO orders_p2 VALUES (5, 2) ;; ALTER TABLE orders_p ATTACH PARTITION orders_p2 FOR VALUES FROM (0) TO (10)
