ALTER TABLE orders ADD CONSTRAINT orders_note_length CHECK (length(note) < 1000) NOT VALID;
