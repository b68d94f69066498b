-- Works until the new ERP has gone live.
alter table order_items alter column erp_line_no type integer;
