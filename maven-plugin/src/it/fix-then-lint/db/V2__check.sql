-- a total is never negative
ALTER TABLE orders ADD CONSTRAINT total_check CHECK (total >= 0);
