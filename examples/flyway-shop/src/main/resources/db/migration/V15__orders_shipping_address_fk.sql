-- SHOP-214  Step 1 of 2: from now on every address must exist; the rows of yesterday are checked in V16
-- 2026-01-27  jana
--
-- Post-mortem of SHOP-88: nobody could order while its foreign key was validated.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders
    ADD CONSTRAINT orders_shipping_address_id_fkey
    FOREIGN KEY (shipping_address_id) REFERENCES addresses (id)
    NOT VALID;
