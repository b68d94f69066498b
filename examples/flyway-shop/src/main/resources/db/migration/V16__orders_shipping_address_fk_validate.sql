-- SHOP-214  Step 2 of 2: reads the whole table, but nobody has to wait for it
-- 2026-01-27  jana

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders VALIDATE CONSTRAINT orders_shipping_address_id_fkey;
