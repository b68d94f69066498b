CREATE TABLE ${prefix}orders (id bigint);
