-- SHOP-1  Customers
-- 2024-04-08  jana

CREATE TABLE customers (
    id               bigserial PRIMARY KEY,
    email            varchar(254) NOT NULL,
    first_name       varchar(80),
    last_name        varchar(80)  NOT NULL,
    phone            varchar(32),
    marketing_opt_in boolean,
    created_at       timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT customers_email_key UNIQUE (email)
);
