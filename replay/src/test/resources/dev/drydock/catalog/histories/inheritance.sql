--- columns and checks come down
CREATE TABLE p (a int NOT NULL, b text DEFAULT 'x', CHECK (a > 0), CONSTRAINT own CHECK (b <> '') NO INHERIT, PRIMARY KEY (a));
CREATE TABLE c (d int) INHERITS (p);
CREATE TABLE g (a int, e int) INHERITS (c);
--- two parents
CREATE TABLE p (a int, b int CHECK (b > 0));
CREATE TABLE q (b int NOT NULL, c int);
CREATE TABLE c (d int) INHERITS (p, q);
--- changes come down
CREATE TABLE p (a int, b int);
CREATE TABLE c (x int) INHERITS (p);
CREATE TABLE g (y int) INHERITS (c);
ALTER TABLE p ADD d int DEFAULT 3 NOT NULL, ADD CHECK (d > 0), ADD CONSTRAINT n CHECK (a > 0) NO INHERIT;
ALTER TABLE p RENAME a TO e;
ALTER TABLE p ALTER b TYPE bigint, ALTER b SET DEFAULT 1, ALTER e SET NOT NULL;
ALTER TABLE p DROP COLUMN d;
CREATE INDEX ON p (b);
--- only the parent
CREATE TABLE p (a int, b int);
CREATE TABLE c (x int) INHERITS (p);
ALTER TABLE ONLY p ALTER a SET DEFAULT 1;
ALTER TABLE ONLY p DROP COLUMN b;
ALTER TABLE ONLY p ADD CONSTRAINT k CHECK (a > 0) NO INHERIT;
--- a column that the child has already
CREATE TABLE p (a int);
CREATE TABLE c (b int) INHERITS (p);
ALTER TABLE p ADD b int;
ALTER TABLE p DROP COLUMN b;
--- dropped constraints
CREATE TABLE p (a int CONSTRAINT k CHECK (a > 0));
CREATE TABLE c (CONSTRAINT k CHECK (a > 0)) INHERITS (p);
CREATE TABLE d () INHERITS (p);
ALTER TABLE p DROP CONSTRAINT k;
--- renamed constraints
CREATE TABLE p (a int CONSTRAINT k CHECK (a > 0));
CREATE TABLE d () INHERITS (p);
ALTER TABLE p RENAME CONSTRAINT k TO l;
--- inherit and no inherit
CREATE TABLE p (a int, CONSTRAINT k CHECK (a > 0));
CREATE TABLE c (a int, b int, CONSTRAINT k CHECK (a > 0));
ALTER TABLE c INHERIT p;
ALTER TABLE p ADD z int;
CREATE TABLE d () INHERITS (p);
ALTER TABLE d NO INHERIT p;
--- drop with cascade
CREATE TABLE p (a int);
CREATE TABLE c (b int) INHERITS (p);
CREATE TABLE g (c int) INHERITS (c);
DROP TABLE p CASCADE;
--- not null comes down | 18+
CREATE TABLE p (a int NOT NULL, b int CONSTRAINT mine NOT NULL NO INHERIT);
CREATE TABLE c (x int, CONSTRAINT named NOT NULL a) INHERITS (p);
CREATE TABLE d () INHERITS (p);
ALTER TABLE p ALTER a DROP NOT NULL;
--- validated and added not valid
CREATE TABLE p (a int);
CREATE TABLE c () INHERITS (p);
ALTER TABLE p ADD CONSTRAINT k CHECK (a > 0) NOT VALID;
ALTER TABLE p VALIDATE CONSTRAINT k;
--- generated columns come down
CREATE TABLE p (a int, b int GENERATED ALWAYS AS (a + 1) STORED, s serial, i int GENERATED ALWAYS AS IDENTITY);
CREATE TABLE c () INHERITS (p);
