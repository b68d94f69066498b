SET LOCAL lock_timeout = '5s';

ALTER TABLE order_events DETACH PARTITION order_events_2026_05;
DROP TABLE order_events_2026_05;
