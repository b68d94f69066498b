-- SHOP-177  Order history
-- 2025-11-03  jana
--
-- Events are partitioned by month, half a year ahead. There is no default partition on purpose: it would have to be
-- scanned under a lock whenever a month is attached, and DETACH CONCURRENTLY refuses to work next to one.
-- No foreign key either: events outlive their orders.

CREATE TABLE order_events (
    id          bigserial,
    order_id    bigint      NOT NULL,
    kind        varchar(30) NOT NULL,
    payload     jsonb       NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (id, occurred_at)
) PARTITION BY RANGE (occurred_at);

CREATE TABLE order_events_2025_11 PARTITION OF order_events
    FOR VALUES FROM ('2025-11-01 00:00+00') TO ('2025-12-01 00:00+00');
CREATE TABLE order_events_2025_12 PARTITION OF order_events
    FOR VALUES FROM ('2025-12-01 00:00+00') TO ('2026-01-01 00:00+00');
CREATE TABLE order_events_2026_01 PARTITION OF order_events
    FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');
CREATE TABLE order_events_2026_02 PARTITION OF order_events
    FOR VALUES FROM ('2026-02-01 00:00+00') TO ('2026-03-01 00:00+00');
CREATE TABLE order_events_2026_03 PARTITION OF order_events
    FOR VALUES FROM ('2026-03-01 00:00+00') TO ('2026-04-01 00:00+00');
CREATE TABLE order_events_2026_04 PARTITION OF order_events
    FOR VALUES FROM ('2026-04-01 00:00+00') TO ('2026-05-01 00:00+00');

CREATE INDEX order_events_order_id_idx ON order_events (order_id);

-- When did an order last change its status?

ALTER TABLE orders ADD COLUMN status_changed_at timestamptz;

CREATE FUNCTION remember_status_change() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    NEW.status_changed_at := clock_timestamp();
    RETURN NEW;
END;
$$;

CREATE TRIGGER orders_status_changed
    BEFORE UPDATE OF status ON orders
    FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION remember_status_change();
