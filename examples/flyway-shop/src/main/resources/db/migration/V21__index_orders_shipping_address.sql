-- SHOP-251  Orders by address, for the foreign key of V15
-- 2026-03-23  jana
--
-- Flyway waits for itself here unless flyway.postgresql.transactional.lock=false, see flyway.conf.
-- A build that failed leaves an invalid index behind, so that one goes first.

DROP INDEX CONCURRENTLY IF EXISTS orders_shipping_address_id_idx;
CREATE INDEX CONCURRENTLY orders_shipping_address_id_idx ON orders (shipping_address_id);
