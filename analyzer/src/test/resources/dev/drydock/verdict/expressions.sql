## Operators and precedence
SELECT 1 + 2 * 3 - 4 / 5 % 6 ^ 7
SELECT -1, +1, - -1, -(-1), - - - 1, 2 - -1
SELECT a || b || 'c', a <-> b, a @> b, a <@ b, a && b, a ~ 'x', a !~* 'x', a ~~ 'b', a #>> '{a}', a -> 'b' ->> 'c'
SELECT @ -5, |/ 25, ||/ 27, ~ 1, !! 5
SELECT a ? 'b', a ?| ARRAY['b'], a ?& ARRAY['c'], a @? '$.a', a @@ '$.b'
SELECT a OPERATOR(pg_catalog.+) b, OPERATOR(pg_catalog.-) 5, a OPERATOR(+) b
SELECT 1 = 2, 1 <> 2, 1 != 2, 1 < 2, 1 > 2, 1 <= 2, 1 >= 2
SELECT NOT a, NOT NOT a, NOT a = b, NOT a AND b OR c
SELECT a = 1 AND b = 2 OR c = 3 AND NOT d
SELECT 1 < 2 = true, (1 < 2) < (3 < 4)
SELECT a = b IS NULL, a IS NULL = b
SELECT a + b IS NOT NULL, NOT a IS NULL
SELECT 2 ^ 3 ^ 4, -2 ^ 2, a::int ^ 2
SELECT a ++ b, a <=> b, a ||| b, a =@ b, a ~~~ b
SELECT a <> ALL (ARRAY[1]), a = ANY ('{1}'::int[]), a > SOME (SELECT 1), a LIKE ANY (ARRAY['x']), a NOT ILIKE ALL (ARRAY['y'])
SELECT a OPERATOR(pg_catalog.=) ANY (SELECT 1)
SELECT (a, b) = (1, 2), ROW(a, b) <> ROW(1, 2), ROW() = ROW(), (a, b) IS NULL
SELECT (a, b) OVERLAPS (c, d), ROW(a, b) OVERLAPS (c, d)
SELECT (1), ((1)), (1, 2), (1, 2, (3, 4)), ROW(1), ROW()
## Tests
SELECT a IS NULL, a IS NOT NULL, a ISNULL, a NOTNULL
SELECT a IS TRUE, a IS NOT TRUE, a IS FALSE, a IS NOT FALSE, a IS UNKNOWN, a IS NOT UNKNOWN
SELECT a IS DISTINCT FROM b, a IS NOT DISTINCT FROM b
SELECT a IS DOCUMENT, a IS NOT DOCUMENT
SELECT a IS NORMALIZED, a IS NOT NORMALIZED, a IS NFC NORMALIZED, a IS NOT NFKD NORMALIZED
SELECT a IS JSON, a IS JSON OBJECT, a IS NOT JSON ARRAY, a IS JSON SCALAR, a IS JSON VALUE WITH UNIQUE KEYS, a IS JSON WITHOUT UNIQUE
SELECT a BETWEEN 1 AND 2, a NOT BETWEEN 1 AND 2 AND b, a BETWEEN SYMMETRIC 2 AND 1, a NOT BETWEEN ASYMMETRIC b + 1 AND c * 2
SELECT a BETWEEN 1 AND 2 AND c BETWEEN d AND e
SELECT a IN (1, 2), a NOT IN (SELECT 1), (a, b) IN ((1, 2), (3, 4)), a IN (VALUES (1))
SELECT a LIKE 'x%', a NOT LIKE 'x%' ESCAPE '!', a ILIKE b || '%', a NOT ILIKE 'x' ESCAPE ''
SELECT a SIMILAR TO 'x', a NOT SIMILAR TO 'x' ESCAPE '#'
SELECT EXISTS (SELECT 1), NOT EXISTS (SELECT), EXISTS (TABLE t)
SELECT UNIQUE (SELECT 1)
SELECT a FROM t WHERE CURRENT OF c
## CASE and friends
SELECT CASE WHEN a THEN 1 END
SELECT CASE WHEN a THEN 1 WHEN b THEN 2 ELSE 3 END AS x
SELECT CASE a WHEN 1 THEN 'x' WHEN 2, 3 THEN 'y' END
SELECT CASE a WHEN 1 THEN 'x' ELSE CASE WHEN b THEN 'y' END END
SELECT COALESCE(a, b, 0), NULLIF(a, ''), GREATEST(1, 2), LEAST(1)
SELECT COALESCE((SELECT a FROM t), 1)
## Casts
SELECT 1::text, a::numeric(10, 2)::text, '1'::int4[], a::"MyType", a::s.t, a::char(3)[], a::varchar[][3]
SELECT CAST(a AS bigint), CAST('2020-01-01' AS timestamp with time zone), CAST(a AS int ARRAY[3])
SELECT int '1', text 'x', date '2020-01-01', timestamp '2020-01-01 00:00', timestamptz 'now', time(3) '00:00', timestamp(3) with time zone 'now'
SELECT float8 '1.5', numeric '1', bool 'true', point '(1,2)', "MyType" 'x', s.ty 'x', json '{}', char 'x', bit '101', varchar(3) 'x', double precision '1'
SELECT interval '1' day, interval '1-2' year to month, interval '1 02:03' day to minute, interval '3' second(2), interval(3) '1.2345', interval '1' hour to second(3), interval '1'
SELECT numeric(10, 2) '1.5', mytype(3) 'x', s.mytype(1, 2) 'x'
SELECT float(24) '1', dec '1', decimal(3) '1', national character varying(3) 'x', bit varying(3) '1'
SELECT B'101', X'1FF', b'0', x'ab'
SELECT -1::int, (-1)::int, - 1 :: int, a.b::int, $1::int, NULL::text, ARRAY[]::int[]
## Arrays, subscripts, rows
SELECT ARRAY[1, 2], ARRAY[[1], [2]], ARRAY[]::text[], ARRAY(SELECT 1), ARRAY[ARRAY[1], ARRAY[2]], ARRAY[]
SELECT a[1], a[1:2], a[:2], a[1:], a[:], a[1][2], a[b[1]], a['key'], (a).b[1].c, (f(x))[1], (ARRAY[1])[1], a.b[1].c[2]
SELECT (SELECT a).b
SELECT (SELECT ARRAY[1])[1], (SELECT 1)::text, ((SELECT 1)) + 1
SELECT (ROW(1, 2)).f1, (t.a).b, ((t).a).b, $1.a, $1[1], ($1).a.*
SELECT t.a, s.t.a, d.s.t.a, t."A", "T".a
## Functions
SELECT f(), f(1), f(1, 'x'), s.f(1), f(a => 1, b := 2), f(1, c => 2), f(VARIADIC ARRAY[1]), f(1, VARIADIC a => ARRAY[1])
SELECT count(*), count(ALL a), count(DISTINCT a), array_agg(a ORDER BY b DESC, c), string_agg(DISTINCT a, ',' ORDER BY a), f(VARIADIC a ORDER BY b)
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY a), mode() WITHIN GROUP (ORDER BY a DESC) FILTER (WHERE b)
SELECT count(*) FILTER (WHERE a > 1), sum(a) FILTER (WHERE b) OVER ()
SELECT current_date, current_time, current_time(2), current_timestamp, current_timestamp(0), localtime, localtime(1), localtimestamp, localtimestamp(6)
SELECT current_user, session_user, user, current_role, current_catalog, current_schema, system_user
SELECT current_schema(), s.current_user()
SELECT EXTRACT(year FROM a), EXTRACT('epoch' FROM now()), EXTRACT(second FROM interval '1'), EXTRACT(dow FROM a), EXTRACT(MINUTE FROM a + b)
SELECT POSITION('a' IN b), OVERLAY(a PLACING b FROM 1 FOR 2), OVERLAY(a PLACING b FROM 1), overlay(a, b, 1)
SELECT SUBSTRING(a FROM 1 FOR 2), SUBSTRING(a FOR 2), SUBSTRING(a FOR 2 FROM 1), SUBSTRING(a FROM 'x'), SUBSTRING(a SIMILAR 'x' ESCAPE '#'), SUBSTRING(a, 1, 2), substring()
SELECT TRIM(a), TRIM(BOTH FROM a), TRIM(LEADING 'x' FROM a), TRIM(TRAILING FROM a), TRIM('x' FROM a), TRIM(FROM a), TRIM(a, 'x'), TRIM(BOTH a, b)
SELECT NORMALIZE(a), NORMALIZE(a, NFC), COLLATION FOR (a), TREAT(a AS int), MERGE_ACTION()
SELECT left(a, 1), right(a, 1), replace(a, b, c), date(a), "char"(1), int4(1), "timestamp"(a), row_to_json(t)
SELECT a AT TIME ZONE 'UTC', a AT LOCAL, a AT TIME ZONE 'UTC' AT TIME ZONE b, now() AT TIME ZONE interval '1 hour', a::timestamp AT LOCAL
SELECT a COLLATE "C", a COLLATE s."de_DE" || b, (a || b) COLLATE "C" < c
SELECT xmlelement(name foo), xmlelement(name "a b", xmlattributes(a, b AS c), 'x', d), xmlforest(a, b AS "c"), xmlconcat(a, b), xmlpi(name php), xmlpi(name php, 'x'), xmlroot(a, version '1.0', standalone yes), xmlroot(a, version no value, standalone no value)
SELECT xmlparse(document a), xmlparse(content a preserve whitespace), xmlserialize(content a AS text), xmlserialize(document a AS text indent), xmlserialize(content a AS text no indent), xmlexists('x' PASSING a), xmlexists('x' PASSING BY REF a BY VALUE)
SELECT * FROM xmltable('/r' PASSING a COLUMNS id int PATH '@id' NOT NULL, n FOR ORDINALITY, v text DEFAULT 'x' PATH 'v') AS x
SELECT * FROM xmltable(xmlnamespaces('http://x' AS x, DEFAULT 'http://y'), '/r' PASSING BY REF a COLUMNS b text) t (c), LATERAL xmltable('/r' PASSING (b) COLUMNS c xml)
## JSON
SELECT JSON_OBJECT(), JSON_OBJECT('a': 1, 'b' VALUE 2, KEY 'c' VALUE 3), JSON_OBJECT('a': 1 NULL ON NULL WITH UNIQUE KEYS RETURNING jsonb)
SELECT json_object('{a,b}'), json_object(a, b), JSON_OBJECT('a' VALUE b FORMAT JSON ABSENT ON NULL WITHOUT UNIQUE)
SELECT JSON_ARRAY(), JSON_ARRAY(1, 'a', b FORMAT JSON NULL ON NULL RETURNING text), JSON_ARRAY(SELECT 1), JSON_ARRAY(VALUES (1) RETURNING jsonb), JSON_ARRAY(RETURNING bytea FORMAT JSON ENCODING UTF8)
SELECT JSON_OBJECTAGG(a: b), JSON_OBJECTAGG(a VALUE b ABSENT ON NULL WITH UNIQUE KEYS RETURNING jsonb) FILTER (WHERE c) OVER (), JSON_ARRAYAGG(a ORDER BY b NULL ON NULL RETURNING text)
SELECT JSON(a), JSON(a FORMAT JSON WITH UNIQUE KEYS), JSON_SCALAR(1), JSON_SERIALIZE(a), JSON_SERIALIZE(a FORMAT JSON RETURNING bytea)
SELECT JSON_VALUE(a, '$.b'), JSON_VALUE(a, '$.b' RETURNING int DEFAULT 0 ON EMPTY ERROR ON ERROR), JSON_VALUE(a FORMAT JSON, b PASSING 1 AS x, 2 AS "Y" NULL ON EMPTY)
SELECT JSON_QUERY(a, '$' RETURNING jsonb WITH WRAPPER), JSON_QUERY(a, '$' WITHOUT ARRAY WRAPPER KEEP QUOTES), JSON_QUERY(a, '$' WITH CONDITIONAL ARRAY WRAPPER EMPTY ARRAY ON EMPTY EMPTY OBJECT ON ERROR), JSON_QUERY(a, '$' OMIT QUOTES ON SCALAR STRING)
SELECT JSON_EXISTS(a, '$.b'), JSON_EXISTS(a, '$.b ? (@ > $x)' PASSING 5 AS x TRUE ON ERROR), JSON_EXISTS(a, 'x' UNKNOWN ON ERROR)
SELECT * FROM JSON_TABLE(a, '$[*]' COLUMNS (id int PATH '$.id', n FOR ORDINALITY, e bool EXISTS PATH '$.e' FALSE ON ERROR, j jsonb FORMAT JSON WITH WRAPPER PATH '$.j', NESTED PATH '$.k[*]' AS k COLUMNS (v text DEFAULT 'x' ON EMPTY))) AS jt
SELECT * FROM JSON_TABLE(a, '$' AS root PASSING 1 AS x COLUMNS (a int, NESTED '$.b' COLUMNS (c text)) ERROR ON ERROR) t
SELECT json, jsonb, value, key, keys, path, nested, columns, wrapper, quotes, scalar, object, empty, error FROM t
SELECT * FROM JSON_TABLE(a, '$[*]' COLUMNS (id int PATH '$.id', n FOR ORDINALITY, e bool EXISTS PATH '$.e' FALSE ON ERROR, j jsonb FORMAT JSON PATH '$.j' WITH WRAPPER, NESTED PATH '$.k[*]' AS k COLUMNS (v text DEFAULT 'x' ON EMPTY))) AS jt
SELECT (1 < 2) = true, (1 < 2) < (3 < 4)
SELECT CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' END
## Mistakes: operators
SELECT 1 +
SELECT * 2
SELECT 1 + * 2
SELECT 1 2
SELECT (1
SELECT (1 + 2
SELECT 1 + 2)
SELECT ()
SELECT (1,)
SELECT (,1)
SELECT 1 == 2 ==
SELECT a = = b
SELECT a < b < c
SELECT a = b = c
SELECT a <= b >= c
SELECT a AND
SELECT AND a
SELECT a OR OR b
SELECT NOT
SELECT a NOT b
SELECT a && 
SELECT a XOR b OR
SELECT a <> ANY 1
SELECT a = ANY ARRAY[1]
SELECT a = ANY
SELECT a = ALL ()
SELECT a OPERATOR + b
SELECT a OPERATOR(pg_catalog.) b
SELECT a OPERATOR(b) c
SELECT a IS
SELECT a IS 1
SELECT a IS NOT
SELECT a IS EMPTY
SELECT a IS NULL NULL
SELECT a IS NOT NOT NULL
SELECT a NOT NULL b
SELECT a IS DISTINCT b
SELECT a IS DISTINCT FROM
SELECT a IS IN (1)
SELECT a IS LIKE 'x'
SELECT a IS NFX NORMALIZED
SELECT a IS JSON TEXT KEYS
SELECT a BETWEEN 1
SELECT a BETWEEN 1, 2
SELECT a BETWEEN 1 OR 2
SELECT a BETWEEN 1 AND
SELECT a BETWEEN AND 2
SELECT a BETWEEN 1 AND 2 AND
SELECT a BETWEEN b = c AND d
SELECT a NOT BETWEN 1 AND 2
SELECT a IN
SELECT a IN 1, 2
SELECT a IN ()
SELECT a IN (1,)
SELECT a IN [1, 2]
SELECT a IN (1 2)
SELECT a NOT IN 1
SELECT a IN (1) IN (2)
SELECT a LIKE
SELECT a LIKE 'x' ESCAPE
SELECT a LIKE 'x' LIKE 'y'
SELECT a NOT 'x'
SELECT a RLIKE 'x' b
SELECT a REGEXP 'x'
SELECT a SIMILAR 'x'
SELECT a SIMILAR TO
SELECT a GLOB 'x'
SELECT a DIV b
SELECT a MOD 2
SELECT a ! b ! c
SELECT a !
SELECT 5!
SELECT EXISTS SELECT 1
SELECT EXISTS (1)
SELECT EXISTS ()
SELECT a := 1
SELECT @a := 1
SELECT :a
SELECT a:b
SELECT a::
SELECT ::int
SELECT a::int::
SELECT a:: int int
SELECT a ? b : c
SELECT IF(a > 1, 'x', 'y' ELSE)
SELECT a => 1
SELECT a -> 
SELECT {1}
SELECT a..b
SELECT a.1
SELECT a.
SELECT .a
SELECT a.b.
SELECT *.a
## Mistakes: CASE, casts, functions
SELECT CASE
SELECT CASE END
SELECT CASE WHEN a END
SELECT CASE WHEN a THEN END
SELECT CASE WHEN a THEN 1
SELECT CASE WHEN a THEN 1 ELSE END
SELECT CASE WHEN a THEN 1 ELSE 2 ELSE 3 END
SELECT CASE WHEN a THEN 1 ELSIF b THEN 2 END
SELECT CASE WHEN THEN 1 END
SELECT CASE a THEN 1 END
SELECT CASE WHEN a THEN 1 END CASE
SELECT CASE WHEN a THEN 1, WHEN b THEN 2 END
SELECT CASE a WHEN 1 THEN 2 END END
SELECT COALESCE()
SELECT COALESCE(a,)
SELECT COALESCE a
SELECT NULLIF(a)
SELECT NULLIF(a, b, c)
SELECT GREATEST()
SELECT CAST(a)
SELECT CAST(a, int)
SELECT CAST(a AS)
SELECT CAST(a int)
SELECT CAST(AS int)
SELECT CAST a AS int
SELECT CAST(a AS int DEFAULT 5)
SELECT TRY_CAST(a AS int)
SELECT CONVERT(int, a) +
SELECT CONVERT(a USING utf8)
SELECT interval
SELECT interval 1 day
SELECT INTERVAL 1 DAY
SELECT interval '1' day to year
SELECT interval '1' second to minute
SELECT interval '1' week
SELECT interval '1' day to
SELECT interval(3) '1' day
SELECT timestamp 5
SELECT DATE_ADD(a, INTERVAL 1 DAY)
SELECT date 2020-01-01
SELECT time with time zone
SELECT int[] '{1}'
SELECT ARRAY
SELECT ARRAY(1, 2)
SELECT ARRAY[1, 2
SELECT ARRAY[1 2]
SELECT ARRAY[1,]
SELECT ARRAY[,1]
SELECT ARRAY[[1], 2]
SELECT ARRAY {1, 2}
SELECT a[]
SELECT a[1
SELECT a[1:2:3]
SELECT a[1,2]
SELECT a[1]]
SELECT [1, 2]
SELECT f(
SELECT f(1
SELECT f(1,)
SELECT f(,1)
SELECT f(1 2)
SELECT f(1))
SELECT f(* )  (1)
SELECT f(*, 1)
SELECT f(DISTINCT)
SELECT f(DISTINCT *)
SELECT f(ALL)
SELECT f(a => )
SELECT f(a = > 1)
SELECT f('a' => 1)
SELECT f(VARIADIC a, b)
SELECT f(VARIADIC)
SELECT f(DISTINCT VARIADIC a)
SELECT f(a ORDER b)
SELECT f(ORDER BY b)
SELECT f(a SEPARATOR ',')
SELECT GROUP_CONCAT(a ORDER BY b SEPARATOR ',')
SELECT LISTAGG(a, ',') WITHIN GROUP ORDER BY b
SELECT percentile_cont(0.5) WITHIN (ORDER BY a)
SELECT percentile_cont(0.5) WITHIN GROUP ()
SELECT percentile_cont(0.5) WITHIN GROUP (a)
SELECT percentile_cont(0.5 ORDER BY a) WITHIN GROUP (ORDER BY a)
SELECT percentile_cont(DISTINCT 0.5) WITHIN GROUP (ORDER BY a)
SELECT percentile_cont(VARIADIC a) WITHIN GROUP (ORDER BY a)
SELECT sum(a) IGNORE NULLS OVER ()
SELECT sum(a) FILTER WHERE b
SELECT EXTRACT(year, a)
SELECT EXTRACT(year a)
SELECT EXTRACT(FROM a)
SELECT EXTRACT(year FROM)
SELECT EXTRACT(1 FROM a)
SELECT POSITION('a', 'b')
SELECT POSITION(a IN b IN c)
SELECT OVERLAY(a PLACING b)
SELECT OVERLAY(a PLACING b FOR 2)
SELECT SUBSTRING(a SIMILAR 'x')
SELECT SUBSTRING(a FROM 1 FROM 2)
SELECT SUBSTRING(FROM 1)
SELECT TRIM()
SELECT TRIM(BOTH)
SELECT TRIM(LEFT 'x' FROM a)
SELECT TRIM(LEADING TRAILING a)
SELECT TRIM('x' FROM)
SELECT NORMALIZE(a, b)
SELECT COLLATION FOR a
SELECT current_date()
SELECT current_timestamp()
SELECT current_timestamp(a)
SELECT current_user()
SELECT localtime('x')
SELECT SYSDATE() FROM
SELECT a AT TIME 'UTC'
SELECT a AT ZONE 'UTC'
SELECT a AT TIMEZONE 'UTC'
SELECT a COLLATE 'C'
SELECT a COLLATE
SELECT a COLLATE utf8_general_ci COLLATE
SELECT ROW
SELECT ROW 1, 2
SELECT ROW(1, 2
SELECT (a, b) OVERLAPS c
SELECT (a, b, c) OVERLAPS (d, e)
SELECT (1, 2).f1.
SELECT (1, 2) f1 f2
SELECT t.(a)
SELECT (t)a b
SELECT DEFAULT
SELECT UNIQUE
SELECT NULL()
SELECT true()
SELECT $1 $2
SELECT xmlelement(foo)
SELECT xmlelement(name)
SELECT xmlelement(name foo, xmlattributes())
SELECT xmlforest()
SELECT xmlparse(a)
SELECT xmlparse(text a)
SELECT xmlpi(php)
SELECT xmlroot(a)
SELECT xmlserialize(a AS text)
SELECT xmlexists('x', a)
SELECT * FROM xmltable('/r' COLUMNS a int)
SELECT * FROM xmltable('/r' PASSING a)
SELECT * FROM xmltable('/r' PASSING a COLUMNS)
SELECT * FROM xmltable('/r' PASSING a COLUMNS b int PATH)
SELECT JSON_OBJECT('a': )
SELECT JSON_OBJECT('a' 1)
SELECT JSON_OBJECT('a': 1,)
SELECT JSON_OBJECT(KEY 'a', VALUE 1)
SELECT JSON_OBJECT('a': 1 NULL ON EMPTY)
SELECT JSON_OBJECT('a': 1 WITH UNIQUE NULL ON NULL)
SELECT JSON_ARRAY(1,)
SELECT JSON_ARRAY(1 RETURNING)
SELECT JSON_ARRAYAGG()
SELECT JSON_OBJECTAGG(a, b)
SELECT JSON_VALUE(a)
SELECT JSON_VALUE(a, '$' DEFAULT 1)
SELECT JSON_VALUE(a, '$' ERROR ON ERROR NULL ON EMPTY)
SELECT JSON_QUERY(a, '$' WITH)
SELECT JSON_QUERY(a, '$' KEEP QUOTES WITH WRAPPER)
SELECT JSON_EXISTS(a, '$' RETURNING int)
SELECT JSON_SCALAR()
SELECT JSON()
SELECT * FROM JSON_TABLE(a, '$')
SELECT * FROM JSON_TABLE(a, '$' COLUMNS ())
SELECT * FROM JSON_TABLE(a, '$' COLUMNS id int PATH '$')
SELECT * FROM JSON_TABLE(a, b COLUMNS (id int PATH c))
SELECT * FROM JSON_TABLE(a, '$' COLUMNS (NESTED '$.b' (c int)))
## Calls with odd ends
SELECT f() 'x'
SELECT f(*) 'x'
SELECT f(1) 'x'
SELECT f(1, 2) 'x'
SELECT count(*) WITHIN GROUP (ORDER BY a)
SELECT f() WITHIN GROUP (ORDER BY a)
SELECT f(DISTINCT a) 'x'
SELECT f(a ORDER BY b) 'x'
SELECT f(a => 1) 'x'
SELECT f(VARIADIC a) 'x'
SELECT f(ALL a) WITHIN GROUP (ORDER BY a)
SELECT f(a, VARIADIC b) WITHIN GROUP (ORDER BY a)
SELECT OVERLAY(VARIADIC a)
SELECT SUBSTRING(a, VARIADIC b)
SELECT OVERLAY(a => 1, b => 2)
SELECT TRIM(a, b FROM c)
SELECT TRIM(FROM a, b)
SELECT TRIM(a FROM b, c)
SELECT SUBSTRING(a => 1 FROM 2)
