CREAT TABLE orders (id bigint);
