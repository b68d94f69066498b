-- SHOP-120: payments move from the accounting tool into the shop, and vouchers give a discount on single items
-- (mehmet, 2025-03-03)

CREATE TABLE "public"."payments" (
    "id"          bigserial PRIMARY KEY,
    "order_id"    bigint         NOT NULL,
    "method"      varchar(20)    NOT NULL,
    "amount"      numeric(12, 2) NOT NULL,
    "currency"    char(3)        NOT NULL DEFAULT 'EUR',
    "captured_at" timestamptz,
    "created_at"  timestamptz    NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "fk_payments_order" FOREIGN KEY ("order_id") REFERENCES "public"."orders" ("id"),
    CONSTRAINT "ck_payments_method" CHECK ("method" IN ('card', 'paypal', 'invoice', 'voucher'))
);

CREATE INDEX "ix_payments_order" ON "public"."payments" ("order_id");

CREATE VIEW "public"."customer_revenue" AS
SELECT o.customer_id,
       count(DISTINCT o.id)          AS orders,
       sum(p.amount)                 AS paid,
       max(p.captured_at)            AS last_payment_at
  FROM orders o
  JOIN payments p ON p.order_id = o.id
 WHERE p.captured_at IS NOT NULL
 GROUP BY o.customer_id;

ALTER TABLE "public"."order_items" ADD COLUMN "discount_percent" numeric(5, 2) DEFAULT 0;
