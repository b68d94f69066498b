--- long names are cut
CREATE TABLE aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (id serial PRIMARY KEY, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb int UNIQUE CHECK (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb > 0));
--- long table and short column
CREATE TABLE a_table_with_a_rather_long_name_that_goes_on_and_on_and_on_x (id bigserial PRIMARY KEY, code text NOT NULL UNIQUE, n int CHECK (n > 0));
CREATE INDEX ON a_table_with_a_rather_long_name_that_goes_on_and_on_and_on_x (n);
CREATE INDEX ON a_table_with_a_rather_long_name_that_goes_on_and_on_and_on_x (n);
CREATE INDEX ON a_table_with_a_rather_long_name_that_goes_on_and_on_and_on_x (lower(code), n);
--- short table and long columns
CREATE TABLE t (a_column_with_a_rather_long_name_that_goes_on_and_on_and_on_one int, a_column_with_a_rather_long_name_that_goes_on_and_on_and_on_two int, x int);
CREATE INDEX ON t (a_column_with_a_rather_long_name_that_goes_on_and_on_and_on_one);
CREATE INDEX ON t (a_column_with_a_rather_long_name_that_goes_on_and_on_and_on_one, a_column_with_a_rather_long_name_that_goes_on_and_on_and_on_two, x);
ALTER TABLE t ADD UNIQUE (a_column_with_a_rather_long_name_that_goes_on_and_on_and_on_two, x);
ALTER TABLE t ADD UNIQUE (a_column_with_a_rather_long_name_that_goes_on_and_on_and_on_two, x);
--- many columns
CREATE TABLE many (customer_identifier int, order_identifier int, product_identifier int, warehouse_identifier int, x int);
CREATE INDEX ON many (customer_identifier, order_identifier, product_identifier, warehouse_identifier);
ALTER TABLE many ADD UNIQUE (customer_identifier, order_identifier, product_identifier), ADD PRIMARY KEY (x);
ALTER TABLE many ADD FOREIGN KEY (customer_identifier, order_identifier, product_identifier) REFERENCES many (customer_identifier, order_identifier, product_identifier);
--- multibyte names
CREATE TABLE "Überprüfungsprotokolleinträge_für_äußerst_lange_Namen_ö" (id serial PRIMARY KEY, "größenänderungsüberwachungsschlüssel" int UNIQUE CHECK ("größenänderungsüberwachungsschlüssel" > 0));
CREATE INDEX ON "Überprüfungsprotokolleinträge_für_äußerst_lange_Namen_ö" ("größenänderungsüberwachungsschlüssel", id);
--- multibyte names with three and four bytes
CREATE TABLE "日本語のテーブル名はとても長いので切り捨てられ" (id serial PRIMARY KEY, "列名もとても長いので切り捨てられることがある" int NOT NULL UNIQUE);
CREATE INDEX ON "日本語のテーブル名はとても長いので切り捨てられ" ("列名もとても長いので切り捨てられることがある");
CREATE TABLE "😀😀😀😀😀😀😀😀😀😀😀😀" (id serial PRIMARY KEY, "😎😎😎😎😎😎😎😎😎😎" int UNIQUE);
--- an identifier of more than 63 bytes is cut before it is used
CREATE TABLE "ääääääääääääääääääääääääääääääääääääää" ("éééééééééééééééééééééééééééééééééééééé" serial PRIMARY KEY);
--- long index labels collide when they are numbered
CREATE FUNCTION a_function_with_a_name_that_is_as_long_as_a_name_may_be_in_here(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TABLE t (a int);
CREATE INDEX ON t (a_function_with_a_name_that_is_as_long_as_a_name_may_be_in_here(a), a_function_with_a_name_that_is_as_long_as_a_name_may_be_in_here(a + 1));
--- weird names
CREATE SCHEMA "My Schema";
CREATE TABLE "My Schema"."a.b" ("x y" int PRIMARY KEY, "select" text UNIQUE, "A""q" int CHECK ("A""q" > 0), "1st" serial);
CREATE INDEX ON "My Schema"."a.b" ("x y", "select");
CREATE TABLE "table" ("where" int REFERENCES "My Schema"."a.b", "$d" int NOT NULL);
ALTER TABLE "My Schema"."a.b" RENAME COLUMN "x y" TO "Z";
ALTER TABLE "table" RENAME TO "Table";
--- folding
CREATE TABLE Orders (ID int PRIMARY KEY, CustomerName text UNIQUE, "CustomerId" int);
CREATE INDEX Orders_Customer ON ORDERS ("CustomerId");
ALTER TABLE orders RENAME customername TO "CustomerName";
ALTER TABLE "orders" ADD COLUMN Über int;
--- names with dollar and underscores
CREATE TABLE _t$1 (_a$ int UNIQUE, b__c int, CHECK (b__c > 0));
CREATE INDEX ON _t$1 (b__c);
--- numbering of cut names
CREATE TABLE a_table_with_a_name_of_sixty_three_bytes_which_is_the_longest1 (value_of_the_thing int);
ALTER TABLE a_table_with_a_name_of_sixty_three_bytes_which_is_the_longest1 ADD CHECK (value_of_the_thing > 0);
ALTER TABLE a_table_with_a_name_of_sixty_three_bytes_which_is_the_longest1 ADD CHECK (value_of_the_thing < 9);
ALTER TABLE a_table_with_a_name_of_sixty_three_bytes_which_is_the_longest1 ADD UNIQUE (value_of_the_thing);
ALTER TABLE a_table_with_a_name_of_sixty_three_bytes_which_is_the_longest1 ADD UNIQUE (value_of_the_thing);
CREATE TABLE a_table_with_a_name_of_sixty_three_bytes_which_is_the_longest2 (value_of_the_thing int UNIQUE CHECK (value_of_the_thing > 0), id serial);
CREATE TABLE a_table_with_a_name_of_sixty_three_bytes_which_is_the_longest3 (id serial);
--- sequence names collide
CREATE TABLE t (a_b serial);
CREATE TABLE t_a (b serial);
CREATE TABLE t_a_b (id int GENERATED ALWAYS AS IDENTITY, seq int);
CREATE SEQUENCE x_id_seq;
CREATE SEQUENCE x_id_seq1;
CREATE TABLE x (id serial);
--- a numbered pkey
CREATE TABLE t (a int, CONSTRAINT t_pkey CHECK (a > 0));
ALTER TABLE t ADD PRIMARY KEY (a);
CREATE TABLE other (a int, CONSTRAINT u_pkey UNIQUE (a));
CREATE TABLE u (a int PRIMARY KEY);
--- names after a rename stay
CREATE TABLE t (id serial PRIMARY KEY, a int UNIQUE);
ALTER TABLE t RENAME TO u;
CREATE TABLE t (id serial PRIMARY KEY, a int UNIQUE);
ALTER TABLE u RENAME a TO b;
ALTER TABLE u ADD a int UNIQUE;
