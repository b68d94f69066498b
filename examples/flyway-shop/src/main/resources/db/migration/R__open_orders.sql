-- What the warehouse sees: everything that is paid and not yet out of the door.

CREATE OR REPLACE VIEW open_orders AS
SELECT o.id,
       o.order_no,
       o.placed_at,
       c.last_name,
       m.code                         AS shipping_method,
       sum(i.quantity)                AS pieces,
       sum(i.quantity * i.unit_price) AS value
  FROM orders o
  JOIN customers c ON c.id = o.customer_id
  JOIN shipping_methods m ON m.id = o.shipping_method_id
  JOIN order_items i ON i.order_id = o.id
 WHERE o.status = 'paid'
 GROUP BY o.id, o.order_no, o.placed_at, c.last_name, m.code;
