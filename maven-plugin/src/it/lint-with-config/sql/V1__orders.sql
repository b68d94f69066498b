CREATE TABLE orders (id bigint PRIMARY KEY, status text, note text);
CREATE INDEX ON gone (id);
