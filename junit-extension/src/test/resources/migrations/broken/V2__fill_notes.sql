ALTER TABLE orders ADD COLUMN paid_at timestamptz;

UPDATE orders SET note = 'unpaid'
 WHERE payed_at IS NULL;
