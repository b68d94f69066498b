-- SHOP-260  Order history: May
-- 2026-04-20  jana
--
-- CREATE TABLE ... PARTITION OF would lock out everybody from order_events; ATTACH lets them read and write.

SET LOCAL lock_timeout = '5s';

CREATE TABLE order_events_2026_05 (LIKE order_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS);

ALTER TABLE order_events ATTACH PARTITION order_events_2026_05
    FOR VALUES FROM ('2026-05-01 00:00+00') TO ('2026-06-01 00:00+00');
