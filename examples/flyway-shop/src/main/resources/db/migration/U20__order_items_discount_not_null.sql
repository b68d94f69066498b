-- A constraint cannot be made "not valid" again, only added anew.
SET LOCAL lock_timeout = '5s';

ALTER TABLE order_items ALTER COLUMN discount_percent DROP NOT NULL;

ALTER TABLE order_items DROP CONSTRAINT order_items_discount_range;
ALTER TABLE order_items
    ADD CONSTRAINT order_items_discount_range CHECK (discount_percent >= 0 AND discount_percent <= 100) NOT VALID,
    ADD CONSTRAINT order_items_discount_known CHECK (discount_percent IS NOT NULL) NOT VALID;
