-- SHOP-240  A discount is a percentage, and never unknown
-- 2026-03-09  jana
--
-- Step 1 of 2: both checks hold for new rows. V20 looks at the old ones.

SET LOCAL lock_timeout = '5s';

ALTER TABLE order_items
    ADD CONSTRAINT order_items_discount_range CHECK (discount_percent >= 0 AND discount_percent <= 100) NOT VALID,
    ADD CONSTRAINT order_items_discount_known CHECK (discount_percent IS NOT NULL) NOT VALID;
