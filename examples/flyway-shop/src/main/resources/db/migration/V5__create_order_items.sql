-- SHOP-13  Order items
-- 2024-05-07  jana

CREATE TABLE order_items (
    id          bigserial PRIMARY KEY,
    order_id    bigint        NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    product_id  bigint        NOT NULL REFERENCES products (id),
    variant_id  bigint        REFERENCES product_variants (id),
    quantity    integer       NOT NULL CHECK (quantity > 0),
    unit_price  numeric(10,2) NOT NULL CHECK (unit_price >= 0),
    erp_line_no integer -- the line's number in the ERP, once it is exported
);

CREATE INDEX order_items_order_id_idx ON order_items (order_id);
