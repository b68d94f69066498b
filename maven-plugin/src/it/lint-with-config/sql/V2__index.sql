CREATE INDEX ON orders (status);
-- drydock:ignore column-dropped nothing reads it since spring
ALTER TABLE orders DROP COLUMN note;
