SET LOCAL lock_timeout = '5s';

ALTER TABLE order_items
    DROP CONSTRAINT order_items_discount_known,
    DROP CONSTRAINT order_items_discount_range;
