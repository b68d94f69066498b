-- SHOP-12  Orders
-- 2024-05-06  jana
--
-- legacy_basket_id points into the old shop and stays until its last order is archived.

CREATE TYPE order_status AS ENUM ('new', 'paid', 'shipped', 'returned', 'cancelled');

CREATE TABLE shipping_methods (
    id    smallint PRIMARY KEY,
    code  varchar(20)  NOT NULL UNIQUE,
    price numeric(6,2) NOT NULL CHECK (price >= 0)
);

INSERT INTO shipping_methods (id, code, price) VALUES
    (1, 'standard', 4.90),
    (2, 'express', 12.90),
    (3, 'pickup', 0.00);

CREATE TABLE orders (
    id                 bigserial PRIMARY KEY,
    order_no           varchar(20)   NOT NULL UNIQUE,
    customer_id        bigint        NOT NULL REFERENCES customers (id),
    shipping_method_id smallint      NOT NULL DEFAULT 1 REFERENCES shipping_methods (id),
    status             order_status  NOT NULL DEFAULT 'new',
    total              numeric(12,2) NOT NULL CHECK (total >= 0),
    note               text,
    legacy_basket_id   varchar(40),
    placed_at          timestamptz   NOT NULL DEFAULT now()
);

CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE INDEX orders_legacy_basket_id_idx ON orders (legacy_basket_id);
