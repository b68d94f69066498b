-- SHOP-91  Deleting a product or a variant takes minutes: its items are looked up one by one
-- 2024-12-02  tobias

create index order_items_product_id_idx on order_items (product_id);
create index order_items_variant_id_idx on order_items (variant_id);
