CREATE INDEX orders_idx ON orders (customer_id);
