DROP TABLE orders;
DROP TABLE shipping_methods;
DROP TYPE order_status;
