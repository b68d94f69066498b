-- A constraint cannot be made "not valid" again, only added anew.
SET LOCAL lock_timeout = '5s';

ALTER TABLE orders DROP CONSTRAINT orders_shipping_address_id_fkey;
ALTER TABLE orders
    ADD CONSTRAINT orders_shipping_address_id_fkey
    FOREIGN KEY (shipping_address_id) REFERENCES addresses (id)
    NOT VALID;
