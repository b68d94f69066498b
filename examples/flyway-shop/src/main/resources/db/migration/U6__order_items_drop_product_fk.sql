alter table order_items
    add constraint order_items_product_id_fkey foreign key (product_id) references products (id);
