-- SHOP-190: the import booked some refunds as negative payments. Never again.
-- (mehmet, 2025-12-01)

UPDATE payments SET amount = -amount WHERE amount < 0;

ALTER TABLE payments ADD CONSTRAINT ck_payments_amount CHECK (amount >= 0);
