CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders ADD COLUM note text;
