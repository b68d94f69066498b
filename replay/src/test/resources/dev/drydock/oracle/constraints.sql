-- set-up
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL, email varchar(40));
INSERT INTO customers SELECT g, 'n', 'e' FROM generate_series(1, 1000) g;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int, note text, code varchar(10), amount numeric(8,2), created timestamp, kept int NOT NULL DEFAULT 0, number serial) /* partitioned */;
INSERT INTO orders SELECT g, g, 'x' || g, 'c', 1, now() FROM generate_series(1, 99) g;
CREATE INDEX orders_note_idx ON orders (note);
-- cases
ALTER TABLE orders ADD CHECK (kept >= 0)
ALTER TABLE orders ADD CONSTRAINT k CHECK (kept >= 0)
ALTER TABLE orders ADD CONSTRAINT k CHECK (kept >= 0) NOT VALID
ALTER TABLE customers ADD CONSTRAINT k CHECK (id > 0) NO INHERIT
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; ALTER TABLE customers ADD CONSTRAINT k CHECK (id > 0) NO INHERIT
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; ALTER TABLE customers ADD CONSTRAINT k CHECK (id > 0)
ALTER TABLE orders ADD CONSTRAINT k CHECK (kept >= 0) NOT ENFORCED
ALTER TABLE orders ADD CHECK (kept >= 0), ADD CHECK (id > 0)
ALTER TABLE orders ADD CONSTRAINT k CHECK (kept >= 0) NOT VALID ;; ALTER TABLE orders VALIDATE CONSTRAINT k
ALTER TABLE orders ADD CONSTRAINT k CHECK (kept >= 0) ;; ALTER TABLE orders VALIDATE CONSTRAINT k
CREATE TABLE orders_child () INHERITS (customers) ;; INSERT INTO orders_child VALUES (1, 'a') ;; ALTER TABLE customers ADD CONSTRAINT k CHECK (id > 0) NOT VALID ;; ALTER TABLE customers VALIDATE CONSTRAINT k
ALTER TABLE orders ADD CONSTRAINT n NOT NULL note
ALTER TABLE orders ADD CONSTRAINT n NOT NULL note NOT VALID
ALTER TABLE customers ADD CONSTRAINT n NOT NULL email NO INHERIT
ALTER TABLE orders ADD NOT NULL kept
ALTER TABLE orders ADD CONSTRAINT n NOT NULL note NOT VALID ;; ALTER TABLE orders VALIDATE CONSTRAINT n
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT ENFORCED
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID ;; ALTER TABLE orders VALIDATE CONSTRAINT fk
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE orders VALIDATE CONSTRAINT fk
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE orders ALTER CONSTRAINT fk DEFERRABLE INITIALLY DEFERRED
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE orders ALTER CONSTRAINT fk NOT ENFORCED
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT ENFORCED ;; ALTER TABLE orders ALTER CONSTRAINT fk ENFORCED
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers, ADD COLUMN c int
ALTER TABLE orders ADD CONSTRAINT a FOREIGN KEY (customer_id) REFERENCES customers NOT VALID, ADD CONSTRAINT k CHECK (kept >= 0) NOT VALID
CREATE TABLE orders_lines (order_id int) ;; INSERT INTO orders_lines SELECT 5 FROM generate_series(1, 9) ;; ALTER TABLE orders_lines ADD FOREIGN KEY (order_id) REFERENCES orders
CREATE TABLE orders_lines (order_id int) ;; INSERT INTO orders_lines SELECT 5 FROM generate_series(1, 9) ;; ALTER TABLE orders_lines ADD CONSTRAINT fk FOREIGN KEY (order_id) REFERENCES orders NOT VALID
CREATE TABLE orders_lines (order_id int) ;; INSERT INTO orders_lines SELECT 5 FROM generate_series(1, 9) ;; ALTER TABLE orders_lines ADD CONSTRAINT fk FOREIGN KEY (order_id) REFERENCES orders NOT VALID ;; ALTER TABLE orders_lines VALIDATE CONSTRAINT fk
CREATE TABLE orders_lines (order_id int) ;; ALTER TABLE orders_lines ADD CONSTRAINT fk FOREIGN KEY (order_id) REFERENCES orders ;; ALTER TABLE orders_lines DROP CONSTRAINT fk
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES orders (id) NOT VALID
ALTER TABLE orders DROP CONSTRAINT orders_pkey
ALTER TABLE orders ADD CONSTRAINT k CHECK (kept >= 0) ;; ALTER TABLE orders DROP CONSTRAINT k
ALTER TABLE orders DROP CONSTRAINT IF EXISTS missing
ALTER TABLE customers ADD CONSTRAINT u UNIQUE (email, id) ;; ALTER TABLE customers DROP CONSTRAINT u
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE orders DROP CONSTRAINT fk
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE orders DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE
ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers ;; ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE
ALTER TABLE orders DROP CONSTRAINT orders_kept_not_null
CREATE TABLE orders_child () INHERITS (customers) ;; ALTER TABLE customers ADD CONSTRAINT k CHECK (id > 0) ;; ALTER TABLE customers DROP CONSTRAINT k
CREATE TABLE orders_child () INHERITS (customers) ;; ALTER TABLE customers ADD CONSTRAINT k CHECK (id > 0) ;; ALTER TABLE ONLY customers DROP CONSTRAINT k
ALTER TABLE orders ADD UNIQUE (id, note)
ALTER TABLE orders ADD CONSTRAINT u UNIQUE (id, code)
ALTER TABLE orders ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (id, code)
ALTER TABLE orders ADD CONSTRAINT u UNIQUE (id) INCLUDE (note)
ALTER TABLE orders ADD CONSTRAINT u UNIQUE (id, note) DEFERRABLE
CREATE TABLE orders_bare (a int, b int NOT NULL) ;; INSERT INTO orders_bare SELECT g, g FROM generate_series(1, 9) g ;; ALTER TABLE orders_bare ADD PRIMARY KEY (a)
CREATE TABLE orders_bare (a int, b int NOT NULL) ;; INSERT INTO orders_bare SELECT g, g FROM generate_series(1, 9) g ;; ALTER TABLE orders_bare ADD PRIMARY KEY (b)
CREATE TABLE orders_bare (a int, b int NOT NULL) ;; INSERT INTO orders_bare SELECT g, g FROM generate_series(1, 9) g ;; CREATE UNIQUE INDEX orders_bare_idx ON orders_bare (a) ;; ALTER TABLE orders_bare ADD PRIMARY KEY USING INDEX orders_bare_idx
CREATE TABLE orders_bare (a int, b int NOT NULL) ;; INSERT INTO orders_bare SELECT g, g FROM generate_series(1, 9) g ;; CREATE UNIQUE INDEX orders_bare_idx ON orders_bare (b) ;; ALTER TABLE orders_bare ADD PRIMARY KEY USING INDEX orders_bare_idx
CREATE TABLE orders_bare (a int, b int NOT NULL) ;; INSERT INTO orders_bare SELECT g, g FROM generate_series(1, 9) g ;; CREATE UNIQUE INDEX orders_bare_idx ON orders_bare (b) ;; ALTER TABLE orders_bare ADD CONSTRAINT other PRIMARY KEY USING INDEX orders_bare_idx
CREATE TABLE orders_bare (a int, b int NOT NULL, CHECK (a IS NOT NULL)) ;; INSERT INTO orders_bare SELECT g, g FROM generate_series(1, 9) g ;; CREATE UNIQUE INDEX orders_bare_idx ON orders_bare (a) ;; ALTER TABLE orders_bare ADD PRIMARY KEY USING INDEX orders_bare_idx
CREATE UNIQUE INDEX orders_two_idx ON orders (id, note) ;; ALTER TABLE orders ADD CONSTRAINT u UNIQUE USING INDEX orders_two_idx
ALTER TABLE customers ADD EXCLUDE USING btree (email WITH =, id WITH =)
ALTER TABLE customers ADD CONSTRAINT x EXCLUDE USING hash (id WITH =) WHERE (id < 5)
ALTER TABLE orders ADD CONSTRAINT k CHECK (kept >= 0) ;; ALTER TABLE orders RENAME CONSTRAINT k TO l
ALTER TABLE customers RENAME CONSTRAINT customers_pkey TO customers_key
CREATE TABLE orders_child () INHERITS (customers) ;; ALTER TABLE customers ADD CONSTRAINT k CHECK (id > 0) ;; ALTER TABLE customers RENAME CONSTRAINT k TO l
ALTER TABLE customers ADD CONSTRAINT n NOT NULL email ;; ALTER TABLE customers ALTER CONSTRAINT n NO INHERIT
CREATE DOMAIN orders_kind AS text ;; CREATE TABLE orders_bare (a orders_kind) ;; INSERT INTO orders_bare VALUES ('a') ;; ALTER DOMAIN orders_kind ADD CHECK (VALUE <> '')
CREATE DOMAIN orders_kind AS text ;; CREATE TABLE orders_bare (a orders_kind) ;; INSERT INTO orders_bare VALUES ('a') ;; ALTER DOMAIN orders_kind ADD CONSTRAINT c CHECK (VALUE <> '') NOT VALID
CREATE DOMAIN orders_kind AS text ;; CREATE TABLE orders_bare (a orders_kind) ;; INSERT INTO orders_bare VALUES ('a') ;; ALTER DOMAIN orders_kind ADD CONSTRAINT c CHECK (VALUE <> '') NOT VALID ;; ALTER DOMAIN orders_kind VALIDATE CONSTRAINT c
CREATE DOMAIN orders_kind AS text ;; CREATE TABLE orders_bare (a orders_kind) ;; INSERT INTO orders_bare VALUES ('a') ;; ALTER DOMAIN orders_kind SET NOT NULL
CREATE DOMAIN orders_kind AS text NOT NULL ;; CREATE TABLE orders_bare (a orders_kind) ;; INSERT INTO orders_bare VALUES ('a') ;; ALTER DOMAIN orders_kind DROP NOT NULL
CREATE DOMAIN orders_kind AS text NOT NULL ;; CREATE TABLE orders_bare (a orders_kind) ;; INSERT INTO orders_bare VALUES ('a') ;; ALTER DOMAIN orders_kind SET NOT NULL
CREATE DOMAIN orders_kind AS text ;; CREATE TABLE orders_bare (a orders_kind) ;; INSERT INTO orders_bare VALUES ('a') ;; ALTER DOMAIN orders_kind SET DEFAULT 'x'
CREATE DOMAIN orders_kind AS text CONSTRAINT c CHECK (VALUE <> '') ;; CREATE TABLE orders_bare (a orders_kind) ;; INSERT INTO orders_bare VALUES ('a') ;; ALTER DOMAIN orders_kind DROP CONSTRAINT c
CREATE DOMAIN orders_kind AS text CONSTRAINT c CHECK (VALUE <> '') ;; CREATE TABLE orders_bare (a orders_kind) ;; ALTER DOMAIN orders_kind RENAME CONSTRAINT c TO d
CREATE DOMAIN orders_base AS text ;; CREATE DOMAIN orders_kind AS orders_base ;; CREATE TABLE orders_bare (a orders_kind) ;; INSERT INTO orders_bare VALUES ('a') ;; ALTER DOMAIN orders_base ADD CHECK (VALUE <> '')
