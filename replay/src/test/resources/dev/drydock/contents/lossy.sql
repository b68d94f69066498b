-- case: a dropped column is added again
-- up
ALTER TABLE orders DROP COLUMN note;
-- down
ALTER TABLE orders ADD COLUMN note text;
-- difference: orders.note: 80 of 80 values lost

-- case: a dropped column stays away
-- up
ALTER TABLE orders DROP COLUMN note, DROP COLUMN code;
-- down
ALTER TABLE orders ADD COLUMN code text;
-- difference: orders.code: 100 of 100 values lost
-- difference: orders.note: 80 of 80 values lost

-- case: a dropped column comes back with a default
-- up
ALTER TABLE orders DROP COLUMN note;
-- down
ALTER TABLE orders ADD COLUMN note text DEFAULT 'none';
-- difference: orders.note: 20 of 20 nulls became values
-- difference: orders.note: 80 of 80 values changed

-- case: a dropped column of a table without a key is added again
-- up
ALTER TABLE logs DROP COLUMN line;
-- down
ALTER TABLE logs ADD COLUMN line text;
-- difference: logs.line: 40 of 40 values lost

-- case: a type is narrowed and the text cut
-- up
ALTER TABLE customers ALTER COLUMN email TYPE varchar(17) USING substring(email FOR 17);
-- down
ALTER TABLE customers ALTER COLUMN email TYPE varchar(80);
-- difference: customers.email: 11 of 20 values changed

-- case: a time of day does not survive a date
-- up
ALTER TABLE orders ALTER COLUMN placed TYPE date;
-- down
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;
-- difference: orders.placed: 100 of 100 values changed

-- case: microseconds do not survive a precision of three
-- up
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz(3);
-- down
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;
-- difference: orders.placed: 100 of 100 values changed

-- case: decimals beyond the scale are gone
-- up
ALTER TABLE orders ALTER COLUMN amount TYPE numeric(12, 2);
-- down
ALTER TABLE orders ALTER COLUMN amount TYPE numeric(12, 4);
-- difference: orders.amount: 100 of 100 values changed

-- case: leading zeros do not survive a number
-- up
ALTER TABLE orders ALTER COLUMN code TYPE integer USING code::integer;
-- down
ALTER TABLE orders ALTER COLUMN code TYPE text;
-- difference: orders.code: 100 of 100 values changed

-- case: labels of an enum are merged
-- up
CREATE TYPE status_new AS ENUM ('open', 'done');
ALTER TABLE orders ALTER COLUMN status TYPE status_new
  USING (CASE WHEN status = 'sent' THEN 'done' ELSE 'open' END)::status_new;
DROP TYPE status;
-- down
CREATE TYPE status AS ENUM ('new', 'paid', 'sent');
ALTER TABLE orders ALTER COLUMN status TYPE status USING (CASE WHEN status = 'done' THEN 'sent' ELSE 'new' END)::status;
DROP TYPE status_new;
-- difference: orders.status: 34 of 100 values changed

-- case: rows in the way of a constraint are deleted
-- up
DELETE FROM logs WHERE level = 0;
ALTER TABLE logs ADD CHECK (level > 0);
-- down
ALTER TABLE logs DROP CONSTRAINT logs_level_check;
-- difference: logs: 20 of 40 rows lost

-- case: a table is emptied
-- up
TRUNCATE orders;
-- down
SELECT 1;
-- difference: orders: 100 of 100 rows lost

-- case: a table is dropped and made again
-- up
DROP TABLE logs;
-- down
CREATE TABLE logs (at timestamptz NOT NULL, line text, level integer);
-- difference: logs: 40 of 40 rows lost

-- case: a table is dropped for good
-- up
DROP TABLE orders;
-- down
SELECT 1;
-- difference: orders: 100 of 100 rows lost

-- case: values are set to null
-- up
UPDATE customers SET phone = NULL WHERE id <= 10;
-- down
SELECT 1;
-- difference: customers.phone: 8 of 15 values lost

-- case: upper case is lost
-- up
UPDATE customers SET email = lower(email);
-- down
SELECT 1;
-- difference: customers.email: 20 of 20 values changed

-- case: duplicates are removed before a unique constraint
-- up
DELETE FROM logs a USING logs b WHERE a.at = b.at AND a.level > b.level;
ALTER TABLE logs ADD UNIQUE (at);
-- down
ALTER TABLE logs DROP CONSTRAINT logs_at_key;
-- difference: logs: 20 of 40 rows lost

-- case: a column is split and put together in another way
-- up
ALTER TABLE customers ADD first text, ADD last text;
UPDATE customers SET first = split_part(name, ' ', 1), last = split_part(name, ' ', 2);
ALTER TABLE customers DROP COLUMN name;
-- down
ALTER TABLE customers ADD name text;
UPDATE customers SET name = last || ', ' || first;
ALTER TABLE customers DROP COLUMN first, DROP COLUMN last;
-- difference: customers.name: 20 of 20 values changed

-- case: a member of a document is removed
-- up
UPDATE orders SET attrs = attrs - 'old';
-- down
UPDATE orders SET attrs = attrs || '{"old": 0}';
-- difference: orders.attrs: 50 of 100 values changed

-- case: a deleted row takes others with it
-- up
CREATE TABLE kept_customers AS SELECT * FROM customers WHERE id = 3;
DELETE FROM customers WHERE id = 3;
-- down
INSERT INTO customers SELECT * FROM kept_customers;
DROP TABLE kept_customers;
-- difference: orders: 5 of 100 rows lost

-- case: nulls are filled and stay filled
-- up
UPDATE orders SET note = '' WHERE note IS NULL;
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
-- down
ALTER TABLE orders ALTER COLUMN note DROP NOT NULL;
-- difference: orders.note: 20 of 20 nulls became values

-- case: rows get other numbers
-- up
ALTER TABLE orders DROP COLUMN id;
-- down
ALTER TABLE orders ADD COLUMN id bigserial PRIMARY KEY;
UPDATE orders SET id = id + 1000;
-- difference: orders.id: 100 of 100 values changed

-- case: bytes are written as text of another encoding
-- up
ALTER TABLE orders ALTER COLUMN bytes TYPE text USING encode(bytes, 'hex');
-- down
ALTER TABLE orders ALTER COLUMN bytes TYPE bytea USING convert_to(bytes, 'UTF8');
-- difference: orders.bytes: 100 of 100 values changed

-- case: two rows swap their values
-- up
UPDATE customers SET name = CASE id WHEN 1 THEN 'First2 Last2' ELSE 'First1 Last1' END WHERE id < 3;
-- down
SELECT 1;
-- difference: customers.name: 2 of 20 values changed

-- case: values change in a table without a key
-- up
UPDATE logs SET line = line || '!' WHERE level = 1;
-- down
SELECT 1;
-- difference: logs: 20 of 40 rows changed

-- case: rows are added and stay
-- up
INSERT INTO empties VALUES (1, 'seed'), (2, 'seed');
INSERT INTO customers (email, name) VALUES ('root', 'root');
-- down
DELETE FROM empties WHERE id = 1;
-- difference: customers: 1 row is there that was not before
-- difference: empties: 1 row is there that was not before
-- difference: sequence customers_id_seq stands at 21 instead of 20

-- case: seeds of a table without a key stay
-- up
INSERT INTO logs VALUES (now(), 'seed', 1), (now(), 'seed', 1);
-- down
SELECT 1;
-- difference: logs: 2 rows are there that were not before

-- case: values of a table without a key are lost
-- up
UPDATE logs SET line = NULL WHERE level = 1;
-- down
SELECT 1;
-- difference: logs.line: 20 of 40 values lost

-- case: rows of a table without a key change and seeds stay
-- up
UPDATE logs SET line = line || '!' WHERE level = 1;
INSERT INTO logs VALUES (now(), 'seed', 1);
-- down
SELECT 1;
-- difference: logs: 20 of 40 rows lost
-- difference: logs: 21 rows are there that were not before

-- case: rows are doubled behind a key that is gone
-- up
ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE;
INSERT INTO customers SELECT * FROM customers WHERE id < 4;
-- down
SELECT 1;
-- difference: customers: 3 rows are there that were not before

-- case: a month does not survive a number of days
-- up
UPDATE orders SET span = justify_days(span);
-- down
SELECT 1;
-- difference: orders.span: 71 of 100 values changed

-- case: half a point is lost
-- up
UPDATE orders SET spot = point(spot[0], 0);
-- down
SELECT 1;
-- difference: orders.spot: 100 of 100 values changed

-- case: a sequence begins again below the rows
-- up
ALTER TABLE customers ALTER COLUMN id DROP DEFAULT;
DROP SEQUENCE customers_id_seq;
-- down
CREATE SEQUENCE customers_id_seq OWNED BY customers.id;
ALTER TABLE customers ALTER COLUMN id SET DEFAULT nextval('customers_id_seq');
-- difference: sequence customers_id_seq stands at 0 instead of 20, and a row has 20 already

-- case: a float does not hold all digits
-- up
UPDATE orders SET amount = 12345678.9012 WHERE id = 1;
ALTER TABLE orders ALTER COLUMN amount TYPE real;
-- down
ALTER TABLE orders ALTER COLUMN amount TYPE numeric(12, 4);
-- difference: orders.amount: 2 of 100 values changed

-- case: the keys come back in another order
-- up
ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE, DROP COLUMN id;
-- down
ALTER TABLE customers ADD COLUMN id integer;
UPDATE customers SET id = 21 - substr(phone, 5)::integer WHERE phone IS NOT NULL;
-- difference: customers.id: 20 of 20 values changed
