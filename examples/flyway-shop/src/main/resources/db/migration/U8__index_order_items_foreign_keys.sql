drop index order_items_variant_id_idx;
drop index order_items_product_id_idx;
