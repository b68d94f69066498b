CREATE INDEX ON orders (status);
