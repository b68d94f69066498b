## CREATE TYPE
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')
CREATE TYPE mood AS ENUM ()
CREATE TYPE s.mood AS ENUM ('it''s')
CREATE TYPE pair AS (a int, b text COLLATE "C", c numeric(10, 2)[])
CREATE TYPE nothing AS ()
CREATE TYPE r AS RANGE (subtype = float8, subtype_diff = float8mi, multirange_type_name = mr)
CREATE TYPE r AS RANGE (SUBTYPE = s.t, COLLATION = "C", CANONICAL = f)
CREATE TYPE shell
CREATE TYPE box (INTERNALLENGTH = 16, INPUT = f, OUTPUT = g, ELEMENT = float4, ALIGNMENT = double, LIKE = int8, PASSEDBYVALUE, CATEGORY = 'N', PREFERRED = true, DEFAULT = '0', DELIMITER = ',', COLLATABLE = false)
CREATE TYPE box (internallength = variable, storage = extended, typmod_in = s.f)
## ALTER TYPE
ALTER TYPE mood ADD VALUE 'new'
ALTER TYPE s.mood ADD VALUE IF NOT EXISTS 'new' BEFORE 'ok'
ALTER TYPE mood ADD VALUE 'new' AFTER 'ok'
ALTER TYPE mood RENAME VALUE 'a' TO 'b'
ALTER TYPE mood RENAME TO m
ALTER TYPE pair RENAME ATTRIBUTE a TO b CASCADE
ALTER TYPE pair ADD ATTRIBUTE d int, DROP ATTRIBUTE IF EXISTS a RESTRICT, ALTER ATTRIBUTE b TYPE bigint CASCADE
ALTER TYPE pair ALTER ATTRIBUTE b SET DATA TYPE text COLLATE "C" RESTRICT
ALTER TYPE mood OWNER TO CURRENT_USER
ALTER TYPE mood SET SCHEMA s
ALTER TYPE box SET (STORAGE = plain, RECEIVE = NONE, SEND = f)
DROP TYPE mood
DROP TYPE IF EXISTS mood, s.pair CASCADE
DROP TYPE int, double precision, character varying
## Domains
CREATE DOMAIN d AS int
CREATE DOMAIN d int
CREATE DOMAIN s.d AS text COLLATE "C" DEFAULT 'x' CONSTRAINT c NOT NULL CHECK (VALUE ~ '^a')
CREATE DOMAIN d AS text NULL CHECK (value <> '') CONSTRAINT e CHECK (length(VALUE) < 5)
CREATE DOMAIN d AS numeric(10, 2)[] DEFAULT '{}'
CREATE DOMAIN d AS int CHECK (VALUE > 0) NOT VALID
ALTER DOMAIN d SET DEFAULT 5
ALTER DOMAIN d DROP DEFAULT
ALTER DOMAIN d SET NOT NULL
ALTER DOMAIN s.d DROP NOT NULL
ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID
ALTER DOMAIN d ADD NOT NULL
ALTER DOMAIN d ADD CHECK (VALUE > 0)
ALTER DOMAIN d DROP CONSTRAINT IF EXISTS c CASCADE
ALTER DOMAIN d RENAME CONSTRAINT c TO e
ALTER DOMAIN d VALIDATE CONSTRAINT c
ALTER DOMAIN d OWNER TO joe
ALTER DOMAIN d RENAME TO e
ALTER DOMAIN d SET SCHEMA s
DROP DOMAIN IF EXISTS d, s.e RESTRICT
## Type names
SELECT NULL::int, NULL::integer, NULL::smallint, NULL::bigint, NULL::real, NULL::float, NULL::float(10), NULL::double precision, NULL::decimal, NULL::dec(3), NULL::numeric(3), NULL::boolean
SELECT NULL::bit, NULL::bit(3), NULL::bit varying, NULL::bit varying(3), NULL::char, NULL::character(3), NULL::char varying(3), NULL::character varying, NULL::varchar, NULL::varchar(3), NULL::national char(3), NULL::national character varying(3), NULL::nchar, NULL::nchar varying(3)
SELECT NULL::time, NULL::time(3), NULL::time with time zone, NULL::time(3) without time zone, NULL::timestamp, NULL::timestamp(3) with time zone, NULL::timestamp without time zone
SELECT NULL::interval, NULL::interval year, NULL::interval month, NULL::interval day, NULL::interval hour, NULL::interval minute, NULL::interval second, NULL::interval second(3), NULL::interval(3)
SELECT NULL::interval year to month, NULL::interval day to hour, NULL::interval day to minute, NULL::interval day to second, NULL::interval hour to minute, NULL::interval hour to second(2), NULL::interval minute to second
SELECT NULL::json, NULL::jsonb, NULL::xml, NULL::uuid, NULL::"char", NULL::pg_catalog.int4, NULL::geometry(Point, 4326), NULL::s.ty(1, 2)[], NULL::text array, NULL::text array[3], NULL::int[][][3]
SELECT CAST(NULL AS text[]), CAST(NULL AS "Weird Type"), CAST(NULL AS left), CAST(NULL AS authorization)
SELECT NULL::setof int
SELECT NULL::year, NULL::month, NULL::name, NULL::date, NULL::type, NULL::value, NULL::text(5), NULL::date(3), NULL::int4(2), NULL::"int"
CREATE TABLE t (a timestamp(0), b time(0) with time zone, c interval second(0), d "timestamp", e pg_catalog."interval")
## Collations and conversions
CREATE COLLATION c (locale = 'de_DE')
CREATE COLLATION IF NOT EXISTS s.c (provider = icu, locale = 'und-u-ks-level2', deterministic = false, rules = '')
CREATE COLLATION c FROM "de_DE"
CREATE COLLATION IF NOT EXISTS c FROM pg_catalog."C"
ALTER COLLATION c REFRESH VERSION
ALTER COLLATION c RENAME TO d
ALTER COLLATION c OWNER TO joe
ALTER COLLATION s.c SET SCHEMA t
DROP COLLATION IF EXISTS a, b CASCADE
CREATE DEFAULT CONVERSION c FOR 'UTF8' TO 'LATIN1' FROM s.f
CREATE CONVERSION c FOR 'UTF8' TO 'LATIN1' FROM f
ALTER CONVERSION c RENAME TO d
ALTER CONVERSION c OWNER TO joe
ALTER CONVERSION c SET SCHEMA s
DROP CONVERSION IF EXISTS s.c
## Mistakes
CREATE TYPE mood AS ENUM
CREATE TYPE mood AS ENUM 'a', 'b'
CREATE TYPE mood AS ENUM ('a' 'b')
CREATE TYPE mood AS ENUM ('a',)
CREATE TYPE mood AS ENUM (a, b)
CREATE TYPE mood AS ENUM ("a", "b")
CREATE TYPE mood ENUM ('a')
CREATE TYPE mood AS ('a', 'b')
CREATE TYPE IF NOT EXISTS mood AS ENUM ('a')
CREATE OR REPLACE TYPE mood AS ENUM ('a')
CREATE TYPE pair AS (a)
CREATE TYPE pair AS (a int NOT NULL)
CREATE TYPE pair AS (a int DEFAULT 5)
CREATE TYPE pair AS (a int,)
CREATE TYPE pair AS a int
CREATE TYPE pair AS OBJECT (a int)
CREATE TYPE pair IS (a int)
CREATE TYPE pair AS TABLE (a int)
CREATE TYPE r AS RANGE
CREATE TYPE r AS RANGE ()
CREATE TYPE r RANGE (subtype = int)
CREATE TYPE r AS RANGE (subtype int)
CREATE TYPE
ALTER TYPE mood ADD 'new'
ALTER TYPE mood ADD VALUE new
ALTER TYPE mood ADD VALUE "new"
ALTER TYPE mood ADD VALUE 'a', 'b'
ALTER TYPE mood ADD VALUE ('a')
ALTER TYPE mood ADD VALUE 'new' IF NOT EXISTS
ALTER TYPE mood ADD VALUE 'new' FIRST
ALTER TYPE mood ADD VALUE 'new' BEFORE
ALTER TYPE mood ADD VALUE 'a' BEFORE 'b' AFTER 'c'
ALTER TYPE mood DROP VALUES
ALTER TYPE mood RENAME VALUE a TO b
ALTER TYPE mood RENAME 'a' TO 'b'
ALTER TYPE mood ADD VALUE 'a', ADD VALUE 'b'
ALTER TYPE pair ADD d int
ALTER TYPE pair ADD COLUMN d int
ALTER TYPE pair ADD ATTRIBUTE d
ALTER TYPE pair ALTER ATTRIBUTE b
ALTER TYPE pair ADD ATTRIBUTE d int DEFAULT 5
ALTER TYPE IF EXISTS mood RENAME TO m
ALTER TYPE mood SET STORAGE plain
DROP TYPE
DROP TYPE IF EXISTS
DROP TYPE mood pair
DROP TYPE mood CASCADE, pair
CREATE DOMAIN d
CREATE DOMAIN d AS
CREATE DOMAIN d AS int CHECK VALUE > 0
CREATE DOMAIN d AS int NOT NUL
CREATE DOMAIN d AS int CONSTRAINT
CREATE DOMAIN d AS int, NOT NULL
CREATE DOMAIN d AS int (CHECK (VALUE > 0))
CREATE DOMAIN IF NOT EXISTS d AS int
CREATE OR REPLACE DOMAIN d AS int
ALTER DOMAIN d
ALTER DOMAIN d TYPE bigint
ALTER DOMAIN d ADD CONSTRAINT c
ALTER DOMAIN d DROP CONSTRAINT
ALTER DOMAIN d SET
ALTER DOMAIN d SET DEFAULT
ALTER DOMAIN IF EXISTS d SET NOT NULL
ALTER DOMAIN d ADD UNIQUE (a)
SELECT NULL::
SELECT NULL::int(
SELECT NULL::int(3)
SELECT NULL::bigint(20)
SELECT NULL::smallint(3)
SELECT NULL::real(3)
SELECT NULL::boolean(1)
SELECT NULL::double
SELECT NULL::double precision(3)
SELECT NULL::float('x')
SELECT NULL::float(3, 4)
SELECT NULL::varchar(3, 4)
SELECT NULL::char(x)
SELECT NULL::varying(3)
SELECT NULL::character varying(3) varying
SELECT NULL::time(a)
SELECT NULL::timestamp(3, 4)
SELECT NULL::timestamp with zone
SELECT NULL::timestamp with local time zone
SELECT NULL::timestamp with time
SELECT NULL::date with time zone
SELECT NULL::timestamptz with time zone
SELECT NULL::interval year to day
SELECT NULL::interval(3) year
SELECT NULL::interval second to day
SELECT NULL::interval second(x)
SELECT NULL::int[
SELECT NULL::int[a]
SELECT NULL::int[-1]
SELECT NULL::int[1:2]
SELECT NULL::int array array
SELECT NULL::array
SELECT NULL::text array[3][4]
SELECT NULL::int unsigned signed
SELECT NULL::s.t.
SELECT NULL::select
SELECT NULL::'int'
SELECT NULL::(int)
SELECT NULL::table
SELECT NULL::text NOT NULL x
SELECT NULL::a%TYPE
SELECT NULL::national varchar(3)
SELECT NULL::national text
SELECT NULL::setof
SELECT setof int 'x'
CREATE TABLE t (a timestamp(x))
CREATE TABLE t (a national)
CREATE TABLE t (a double)
CREATE TABLE t (a character set utf8)
CREATE TABLE t (a long varchar)
CREATE TABLE t (a tinyint(1))  STORED
CREATE TABLE t (a datetime NOT NULL DEFAULT GETDATE(), b)
CREATE COLLATION c
CREATE COLLATION c ()
CREATE COLLATION c FROM
CREATE COLLATION c (FROM "C")
CREATE COLLATION c LOCALE 'de'
CREATE COLLATION c FOR utf8 FROM x
ALTER COLLATION c REFRESH
CREATE CONVERSION c FOR UTF8 TO LATIN1 FROM f
CREATE CONVERSION c FROM 'UTF8' TO 'LATIN1'
