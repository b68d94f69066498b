ALTER TABLE "public"."order_items" DROP COLUMN "discount_percent";
DROP VIEW "public"."customer_revenue";
DROP TABLE "public"."payments";
