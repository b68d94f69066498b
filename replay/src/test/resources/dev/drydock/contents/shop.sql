CREATE TYPE status AS ENUM ('new', 'paid', 'sent');
CREATE DOMAIN quantity AS integer CHECK (VALUE >= 0);
CREATE TABLE customers (
  id serial PRIMARY KEY,
  email varchar(80) NOT NULL,
  name text NOT NULL,
  phone text,
  born date);
CREATE TABLE orders (
  id bigserial PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers ON DELETE CASCADE,
  note text,
  code text NOT NULL,
  amount numeric(12, 4) NOT NULL,
  quantity quantity NOT NULL,
  placed timestamptz NOT NULL,
  status status NOT NULL,
  doc json NOT NULL,
  attrs jsonb NOT NULL,
  bytes bytea NOT NULL,
  spot point NOT NULL,
  span interval NOT NULL);
CREATE TABLE logs (at timestamptz NOT NULL, line text, level integer);
CREATE TABLE empties (id integer PRIMARY KEY, note text);
INSERT INTO customers (email, name, phone, born)
  SELECT 'User' || i || '@Example.org', 'First' || i || ' Last' || i, CASE WHEN i % 4 > 0 THEN '+49 ' || i END, date '1980-01-01' + i
  FROM generate_series(1, 20) i;
INSERT INTO orders (customer_id, note, code, amount, quantity, placed, status, doc, attrs, bytes, spot, span)
  SELECT 1 + i % 20, CASE WHEN i % 5 > 0 THEN 'note ' || i END, lpad(i::text, 5, '0'), i + 0.1234, i,
    timestamptz '2024-02-29 12:34:56.789012+00' + i * interval '1 hour', (enum_range(NULL::status))[1 + i % 3],
    ('{"b": ' || i || ',  "a": "x"}')::json, jsonb_build_object('size', i, 'old', i % 2), decode(lpad(to_hex(i), 4, '0'), 'hex'),
    point(i, i / 3.0), i * interval '1 day'
  FROM generate_series(1, 100) i;
INSERT INTO logs SELECT timestamptz '2024-01-01 00:00+00' + (i / 2) * interval '1 second', 'line ' || i / 2, i % 2 FROM generate_series(0, 39) i;
