-- SHOP-214  An order knows the address that it is shipped to. Of the old ones only those need it that wait for the
-- warehouse.
-- 2026-01-26  jana
--
-- Runs outside a transaction (see the .conf file), so that the lock of ADD COLUMN is gone at once and every batch is
-- committed by itself. It can be started again after a failure.

ALTER TABLE orders ADD COLUMN IF NOT EXISTS shipping_address_id bigint;

DO $$
DECLARE
    done bigint := 0;
    upto bigint;
BEGIN
    LOOP
        SELECT max(id) INTO upto
          FROM (SELECT id FROM orders WHERE id > done ORDER BY id LIMIT 5000) AS batch;
        EXIT WHEN upto IS NULL;

        UPDATE orders o
           SET shipping_address_id = (SELECT min(a.id)
                                        FROM addresses a
                                       WHERE a.customer_id = o.customer_id
                                         AND a.kind = 'shipping')
         WHERE o.id > done
           AND o.id <= upto
           AND o.status = 'paid'
           AND o.shipping_address_id IS NULL;
        COMMIT;

        done := upto;
    END LOOP;
END;
$$;
