SET LOCAL lock_timeout = '5s';

ALTER TABLE payments DROP COLUMN idempotency_key;
