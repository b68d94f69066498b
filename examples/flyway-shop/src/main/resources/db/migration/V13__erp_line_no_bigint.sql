-- SHOP-201  The new ERP counts its lines beyond two billion
-- 2026-01-12  tobias

alter table order_items alter column erp_line_no type bigint;
