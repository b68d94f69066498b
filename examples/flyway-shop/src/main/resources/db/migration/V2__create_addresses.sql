-- SHOP-4  Address book: any number of billing and shipping addresses per customer
-- 2024-04-10  jana

CREATE TABLE addresses (
    id           bigserial PRIMARY KEY,
    customer_id  bigint       NOT NULL REFERENCES customers (id),
    kind         varchar(10)  NOT NULL CHECK (kind IN ('billing', 'shipping')),
    recipient    varchar(120) NOT NULL,
    street       varchar(120) NOT NULL,
    zip          varchar(12),
    city         varchar(80)  NOT NULL,
    country_code char(2)      NOT NULL DEFAULT 'DE',
    created_at   timestamptz  NOT NULL DEFAULT now()
);

CREATE INDEX addresses_customer_id_idx ON addresses (customer_id);
