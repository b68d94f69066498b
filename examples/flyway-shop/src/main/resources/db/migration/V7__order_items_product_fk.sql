-- SHOP-88  The import is through, the key comes back
-- 2024-11-25  tobias

alter table order_items
    add constraint order_items_product_id_fkey foreign key (product_id) references products (id);
