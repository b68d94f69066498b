ALTER TABLE "orders" DROP COLUMN "public_id";
ALTER TABLE "orders" ADD COLUMN "legacy_basket_id" varchar(40);
