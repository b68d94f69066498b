CREATE INDEX orders_idx ON orders (id);
