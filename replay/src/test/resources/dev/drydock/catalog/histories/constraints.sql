--- made-up names
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE, c int CHECK (c > 0), d int, UNIQUE (c, d), CHECK (c < d), CHECK (1 > 0), FOREIGN KEY (c, d) REFERENCES p, EXCLUDE (d WITH =), EXCLUDE USING btree ((c + d) WITH =));
--- given names
CREATE TABLE t (a int CONSTRAINT pk PRIMARY KEY, b int CONSTRAINT un UNIQUE, c int CONSTRAINT ch CHECK (c > 0), CONSTRAINT x EXCLUDE (b WITH =), CONSTRAINT f FOREIGN KEY (b) REFERENCES t (a));
--- a check behind a column is named after what it reads
CREATE TABLE t (a int CHECK (b > 0), b int CHECK (a > b), c int CHECK (c > 0 AND c < 9), d int CHECK (t.d > 1), e text CHECK (length(e) > 2 AND lower(e) = e), f int CHECK (f IS NOT NULL), g date CHECK (extract(year from g) > 2000));
--- checks with casts, literals and types that look like columns
CREATE TABLE t (a text, text text, date date, x timestamp, year int, CHECK (a::text <> 'text'), CHECK (x > date '2000-01-01'), CHECK (CAST(a AS text) = 'x'), CHECK (extract(year FROM x) > 5), CHECK (a COLLATE "C" > 'b'), CHECK (x > '2000-01-01'::date));
--- numbered names
CREATE TABLE t (a int, b int);
ALTER TABLE t ADD CHECK (a > 0), ADD CHECK (a < 10), ADD CHECK (a <> b), ADD CHECK (a + b > 0), ADD UNIQUE (a);
ALTER TABLE t ADD UNIQUE (a);
ALTER TABLE t ADD UNIQUE (b, a), ADD UNIQUE (b, a);
--- names collide across tables of a schema
CREATE TABLE t (a_b int);
CREATE TABLE t_a (b int);
ALTER TABLE t ADD CHECK (a_b > 0), ADD UNIQUE (a_b);
ALTER TABLE t_a ADD CHECK (b > 0), ADD UNIQUE (b);
ALTER TABLE t_a ALTER b SET NOT NULL;
ALTER TABLE t ALTER a_b SET NOT NULL;
--- names collide with relations
CREATE TABLE t_pkey (a int);
CREATE VIEW t_b_key AS SELECT 1 AS x;
CREATE SEQUENCE t_c_seq;
CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE, c serial);
--- a check does not mind relations of its name
CREATE TABLE t_a_check (a int);
CREATE TABLE t (a int CHECK (a > 0));
CREATE TABLE u (a int);
ALTER TABLE u ADD CONSTRAINT t_b_key CHECK (a > 0);
ALTER TABLE t ADD b int UNIQUE;
CREATE INDEX t_a_key ON u (a);
ALTER TABLE t ADD UNIQUE (a);
--- an index minds no constraint
CREATE TABLE t (a int, CONSTRAINT t_a_idx CHECK (a > 0));
CREATE INDEX ON t (a);
--- foreign keys resolve the primary key
CREATE TABLE p (x int, y int, z int UNIQUE, CONSTRAINT k PRIMARY KEY (y, x));
CREATE TABLE t (a int, b int, c int, FOREIGN KEY (a, b) REFERENCES p, FOREIGN KEY (c) REFERENCES p (z) ON DELETE SET DEFAULT ON UPDATE RESTRICT, CONSTRAINT self UNIQUE (c), FOREIGN KEY (a) REFERENCES t (c));
--- set null of some columns | 15+
CREATE TABLE p (x int, y int, PRIMARY KEY (y, x));
CREATE TABLE t (a int, b int, FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL (b));
--- not valid and validated
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (a int, b int);
ALTER TABLE t ADD CHECK (a > 0) NOT VALID, ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p NOT VALID, ADD CONSTRAINT g FOREIGN KEY (b) REFERENCES p (id) NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT f;
ALTER TABLE t VALIDATE CONSTRAINT t_a_check;
--- not valid in create table does not stay
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID NO INHERIT;
--- not enforced | 18+
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (a int CHECK (a > 0) NOT ENFORCED, b int REFERENCES p NOT ENFORCED);
ALTER TABLE t ADD CONSTRAINT x CHECK (b > 0) NOT ENFORCED;
ALTER TABLE t ALTER CONSTRAINT t_b_fkey ENFORCED;
--- not null constraints | 18+
CREATE TABLE t (a int NOT NULL, b int CONSTRAINT nb NOT NULL, c int, CONSTRAINT nc NOT NULL c, d int PRIMARY KEY, e serial, f int);
ALTER TABLE t ADD CONSTRAINT nf NOT NULL f NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT nf;
ALTER TABLE t DROP CONSTRAINT nb;
ALTER TABLE t RENAME CONSTRAINT t_a_not_null TO na;
ALTER TABLE t ADD g int CONSTRAINT ng NOT NULL;
ALTER TABLE t ALTER c DROP NOT NULL;
ALTER TABLE t ALTER c SET NOT NULL;
--- a not null that is not valid is validated by set not null | 18+
CREATE TABLE t (a int);
ALTER TABLE t ADD CONSTRAINT na NOT NULL a NOT VALID;
ALTER TABLE t ALTER a SET NOT NULL;
--- names of not null collide | 18+
CREATE TABLE t (a int NOT NULL, a_not_null int);
CREATE TABLE t_a (x int);
ALTER TABLE t_a ADD CONSTRAINT u_x_not_null CHECK (x > 0);
CREATE TABLE u (x int NOT NULL, y int CONSTRAINT u_z_not_null NOT NULL, z int NOT NULL);
--- dropped primary key keeps not null
CREATE TABLE t (a int PRIMARY KEY, b int);
ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD PRIMARY KEY (b);
--- using index
CREATE TABLE t (a int, b int);
CREATE UNIQUE INDEX ua ON t (a);
CREATE UNIQUE INDEX ub ON t (b);
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX ua, ADD UNIQUE USING INDEX ub;
--- using index, deferrable
CREATE TABLE t (a int, b int);
CREATE UNIQUE INDEX u ON t (a, b);
ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX u DEFERRABLE INITIALLY DEFERRED;
--- deferrable
CREATE TABLE p (a int PRIMARY KEY DEFERRABLE, b int UNIQUE DEFERRABLE INITIALLY DEFERRED, c int UNIQUE INITIALLY DEFERRED, UNIQUE (b, c) INITIALLY IMMEDIATE);
CREATE TABLE q (a int PRIMARY KEY);
CREATE TABLE t (x int REFERENCES q DEFERRABLE, y int REFERENCES q);
ALTER TABLE t ALTER CONSTRAINT t_x_fkey DEFERRABLE INITIALLY DEFERRED, ALTER CONSTRAINT t_y_fkey DEFERRABLE;
ALTER TABLE t ALTER CONSTRAINT t_x_fkey NOT DEFERRABLE;
--- unique and primary key over the same column are one
CREATE TABLE t (a int PRIMARY KEY UNIQUE, b int UNIQUE, UNIQUE (b), CONSTRAINT named UNIQUE (b));
CREATE TABLE u (a int UNIQUE, PRIMARY KEY (a));
CREATE TABLE w (a int, b int, UNIQUE (a, b), PRIMARY KEY (b, a));
--- primary key comes first
CREATE TABLE t (t_pkey int UNIQUE, a int, UNIQUE (a), PRIMARY KEY (a, t_pkey));
--- include
CREATE TABLE t (a int, b int, c int, PRIMARY KEY (a) INCLUDE (b), UNIQUE (b) INCLUDE (c, a));
ALTER TABLE t ADD UNIQUE (c) INCLUDE (a);
--- nulls not distinct | 15+
CREATE TABLE t (a int UNIQUE NULLS NOT DISTINCT, b int, UNIQUE NULLS NOT DISTINCT (b));
--- exclusion
CREATE TABLE t (a int, r int4range, EXCLUDE USING gist (r WITH &&), CONSTRAINT x EXCLUDE USING gist (r WITH &&) WHERE (a > 0), EXCLUDE USING gist (int4range(a, a + 5) WITH &&, r WITH &&) INITIALLY DEFERRED);
--- without overlaps | 18+
CREATE TABLE p (id int4range, valid tsrange, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
--- rename and drop
CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE CHECK (b > 0));
ALTER TABLE t RENAME CONSTRAINT t_pkey TO pk;
ALTER TABLE t RENAME CONSTRAINT t_b_check TO positive;
ALTER INDEX t_b_key RENAME TO uniq;
ALTER TABLE t DROP CONSTRAINT positive, DROP CONSTRAINT IF EXISTS nothing;
--- drop a key that is referenced
CREATE TABLE p (id int PRIMARY KEY, n int UNIQUE);
CREATE TABLE t (a int REFERENCES p, b int REFERENCES p (n));
ALTER TABLE p DROP CONSTRAINT p_pkey CASCADE;
--- two keys over the same column, one dropped
CREATE TABLE p (id int PRIMARY KEY, CONSTRAINT other UNIQUE (id));
CREATE TABLE t (a int REFERENCES p (id));
--- foreign key names by columns
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE t (a int, b int);
ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES p, ADD FOREIGN KEY (b, a) REFERENCES p;
ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES p;
--- constraint of a temporary table
CREATE TABLE t (a int PRIMARY KEY);
CREATE TEMP TABLE u (a int PRIMARY KEY, b int REFERENCES u);
--- whole rows in checks
CREATE TABLE t (a int, b int, CHECK (t IS NOT NULL));
