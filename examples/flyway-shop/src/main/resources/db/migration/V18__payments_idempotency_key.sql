-- SHOP-233: a payment is sent to the provider once, however often the customer clicks
-- (mehmet, 2026-02-23)
--
-- In two statements: only new rows get a key, the old ones are not rewritten.

SET LOCAL lock_timeout = '5s';

ALTER TABLE payments ADD COLUMN idempotency_key uuid;
ALTER TABLE payments ALTER COLUMN idempotency_key SET DEFAULT gen_random_uuid();
