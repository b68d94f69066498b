DROP TRIGGER orders_status_changed ON orders;
DROP FUNCTION remember_status_change();
ALTER TABLE orders DROP COLUMN status_changed_at;

DROP TABLE order_events; -- and its partitions
