-- case: an integer becomes wider and narrow again
-- up
ALTER TABLE customers ALTER COLUMN id TYPE bigint;
-- down
ALTER TABLE customers ALTER COLUMN id TYPE integer;

-- case: an integer stays wider
-- up
ALTER TABLE customers ALTER COLUMN id TYPE bigint;
-- down
SELECT 1;

-- case: a column goes by another name and back
-- up
ALTER TABLE orders RENAME COLUMN note TO remark;
-- down
ALTER TABLE orders RENAME COLUMN remark TO note;

-- case: a column and its table keep their new names
-- up
ALTER TABLE orders RENAME COLUMN note TO remark;
ALTER TABLE orders RENAME TO purchases;
-- down
SELECT 1;

-- case: a column is copied, filled by the new code and dropped
-- up
ALTER TABLE orders ADD COLUMN total numeric;
UPDATE orders SET total = amount * 100;
-- down
ALTER TABLE orders DROP COLUMN total;

-- case: a column is expanded and contracted
-- up
ALTER TABLE orders ADD COLUMN amount_cents bigint;
UPDATE orders SET amount_cents = amount * 10000;
ALTER TABLE orders DROP COLUMN amount;
-- down
ALTER TABLE orders ADD COLUMN amount numeric(12, 4);
UPDATE orders SET amount = amount_cents / 10000.0;
ALTER TABLE orders DROP COLUMN amount_cents;

-- case: a table is split by its key and merged
-- up
CREATE TABLE phones AS SELECT id, phone FROM customers;
ALTER TABLE customers DROP COLUMN phone;
-- down
ALTER TABLE customers ADD COLUMN phone text;
UPDATE customers c SET phone = p.phone FROM phones p WHERE p.id = c.id;
DROP TABLE phones;

-- case: a varchar is widened
-- up
ALTER TABLE customers ALTER COLUMN email TYPE varchar(200);
-- down
ALTER TABLE customers ALTER COLUMN email TYPE varchar(80);

-- case: a varchar becomes text for good
-- up
ALTER TABLE customers ALTER COLUMN email TYPE text;
-- down
SELECT 1;

-- case: a column is added and dropped
-- up
ALTER TABLE orders ADD COLUMN extra text DEFAULT 'x';
-- down
ALTER TABLE orders DROP COLUMN extra;

-- case: a constraint comes and goes
-- up
ALTER TABLE customers ADD CHECK (email <> ''), ALTER COLUMN name DROP NOT NULL;
-- down
ALTER TABLE customers DROP CONSTRAINT customers_email_check, ALTER COLUMN name SET NOT NULL;

-- case: a table is partitioned by copy and back
-- up
ALTER TABLE logs RENAME TO logs_old;
CREATE TABLE logs (at timestamptz NOT NULL, line text, level integer) PARTITION BY LIST (level);
CREATE TABLE logs_0 PARTITION OF logs FOR VALUES IN (0);
CREATE TABLE logs_x PARTITION OF logs DEFAULT;
INSERT INTO logs SELECT * FROM logs_old;
DROP TABLE logs_old;
-- down
CREATE TABLE logs_old (at timestamptz NOT NULL, line text, level integer);
INSERT INTO logs_old SELECT * FROM logs;
DROP TABLE logs;
ALTER TABLE logs_old RENAME TO logs;

-- case: a table stays partitioned
-- up
ALTER TABLE orders RENAME TO orders_old;
CREATE TABLE orders (LIKE orders_old) PARTITION BY RANGE (id);
CREATE TABLE orders_1 PARTITION OF orders FOR VALUES FROM (0) TO (50);
CREATE TABLE orders_2 PARTITION OF orders FOR VALUES FROM (50) TO (5000);
INSERT INTO orders SELECT * FROM orders_old;
DROP TABLE orders_old;
-- down
SELECT 1;

-- case: json loses spaces alone on its way through jsonb
-- up
ALTER TABLE orders ALTER COLUMN doc TYPE jsonb;
-- down
ALTER TABLE orders ALTER COLUMN doc TYPE json;

-- case: json stays jsonb
-- up
ALTER TABLE orders ALTER COLUMN doc TYPE jsonb;
-- down
SELECT 1;

-- case: columns change their order
-- up
ALTER TABLE customers ADD COLUMN name_2 text;
UPDATE customers SET name_2 = name;
ALTER TABLE customers DROP COLUMN name;
ALTER TABLE customers RENAME COLUMN name_2 TO name;
-- down
SELECT 1;

-- case: indexes change
-- up
CREATE UNIQUE INDEX orders_code ON orders (code);
DROP INDEX orders_code;
CREATE INDEX ON orders (note);
-- down
SELECT 1;

-- case: a table is rewritten
-- up
CLUSTER orders USING orders_pkey;
ALTER TABLE customers ADD COLUMN tag integer DEFAULT (random() * 10)::int;
-- down
ALTER TABLE customers DROP COLUMN tag;

-- case: an update is taken back
-- up
UPDATE orders SET amount = amount * 2, quantity = quantity * 2;
-- down
UPDATE orders SET amount = amount / 2, quantity = quantity / 2;

-- case: a domain becomes its type and back
-- up
ALTER TABLE orders ALTER COLUMN quantity TYPE integer;
DROP DOMAIN quantity;
-- down
CREATE DOMAIN quantity AS integer;
ALTER TABLE orders ALTER COLUMN quantity TYPE quantity;

-- case: an enum becomes text and back
-- up
ALTER TABLE orders ALTER COLUMN status TYPE text;
DROP TYPE status;
-- down
CREATE TYPE status AS ENUM ('new', 'paid', 'sent');
ALTER TABLE orders ALTER COLUMN status TYPE status USING status::status;

-- case: a timestamp keeps its microseconds without a zone
-- up
ALTER TABLE orders ALTER COLUMN placed TYPE timestamp USING placed AT TIME ZONE 'UTC';
-- down
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz USING placed AT TIME ZONE 'UTC';

-- case: an enum gets a label that stays
-- up
ALTER TYPE status ADD VALUE 'returned';
-- down
SELECT 1;

-- case: a sequence goes on
-- up
SELECT nextval('customers_id_seq');
-- down
SELECT 1;
-- harmless: sequence customers_id_seq stands at 21 instead of 20

-- case: a sequence is set to the number behind the rows
-- up
SELECT setval('customers_id_seq', (SELECT max(id) + 1 FROM customers), false);
-- down
SELECT 1;

-- case: a numeric shows more digits
-- up
ALTER TABLE orders ALTER COLUMN amount TYPE numeric(20, 8);
-- down
SELECT 1;

-- case: a numeric becomes a double for good
-- up
ALTER TABLE orders ALTER COLUMN amount TYPE double precision;
-- down
SELECT 1;

-- case: a date becomes a timestamp for good
-- up
ALTER TABLE customers ALTER COLUMN born TYPE timestamp;
-- down
SELECT 1;

-- case: rows are moved away and back by a trigger that fires for all
-- up
CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := 'spoilt'; RETURN NEW; END $$;
CREATE TRIGGER spoil BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION spoil();
CREATE TABLE moved AS SELECT * FROM orders WHERE id > 50;
DELETE FROM orders WHERE id > 50;
-- down
INSERT INTO orders SELECT * FROM moved;
DROP TABLE moved;
DROP FUNCTION spoil CASCADE;

-- case: a view stands in the place of the table
-- up
ALTER TABLE logs RENAME TO log_lines;
CREATE VIEW logs AS SELECT * FROM log_lines;
-- down
SELECT 1;

-- case: row level security hides nothing from the comparison
-- up
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
ALTER TABLE customers FORCE ROW LEVEL SECURITY;
CREATE POLICY none ON customers USING (false);
-- down
SELECT 1;

-- case: a table is rebuilt under its name
-- up
CREATE TABLE customers_2 (born date, phone text, name text, email text, id integer);
INSERT INTO customers_2 SELECT born, phone, name, email, id FROM customers;
DROP TABLE customers CASCADE;
ALTER TABLE customers_2 RENAME TO customers;
-- down
ALTER TABLE customers ADD PRIMARY KEY (id);

-- case: a collation that ignores case comes and goes
-- up
CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
ALTER TABLE customers ALTER COLUMN name TYPE text COLLATE loose;
-- down
ALTER TABLE customers ALTER COLUMN name TYPE text COLLATE "default";
DROP COLLATION loose;
