-- SHOP-230: links in mails use a random id; the basket of the old shop is history
-- (mehmet, 2026-02-16)

ALTER TABLE "orders" ADD COLUMN "public_id" uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "orders" DROP COLUMN "legacy_basket_id";
