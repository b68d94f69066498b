## Comments and white space
SELECT 1 -- a comment
-- a comment¶SELECT 1
SELECT /* c */ 1 /* d */
SELECT /* a /* nested */ b */ 1
SELECT 1 /* -- */ + 2
SELECT 1 -- /*¶+ 2
SELECT/**/1/**/+/**/2
SELECT 1--2
SELECT 1 - -2
SELECT 1 --¶-2
SELECT 4 +-- c¶5
SELECT 4 */* c */5
SELECT 4 @--c¶5
SELECT¶¶	1¶
  SELECT 1  
SELECT 1;
SELECT 1 ; -- end
select 1 as a,2 as b
SELECT'a',1,'b'
SELECT(1),(2)
SELECT a FROM t WHERE(a)AND(b)OR(c)
SELECT a[1],b [ 2 ]
SELECT"a"FROM"t"
## Strings
SELECT 'it''s', '', '''', 'a;b', 'a--b', 'a/*b', '"', '$$'
SELECT 'a'¶'b'
SELECT 'a'¶  ¶'b'¶'c'
SELECT 'a' -- c¶'b'
SELECT E'a\'b', E'\\', E'\n\t\x41\101\u0041\U00000041', e'it''s', E''
SELECT E'a'¶'\n'
SELECT 'a\'
SELECT 'a\b', '\n'
SELECT U&'\0041\+000041', u&'d!0061t' UESCAPE '!', U&"d\0061t", U&'\\', U&'a''b'
SELECT U&"d!0061t" UESCAPE '!' FROM t
SELECT U&'a' ¶ 'b'
SELECT N'a', n'b', B'', X''
SELECT N'a'¶'b', B'10'¶'01', X'a'¶'b'
SELECT $$a$$, $x$a$$b$x$, $x$a$y$b$y$c$x$, $_1$a$_1$, $é$a$é$, $$$$, $A$ $a$ $A$
SELECT $$¶$$, $$'$$, $$--$$, $$/*$$
SELECT 'é', '日本語', '😀', 'a b'
SELECT a'b' FROM t
SELECT x 'y', "x" 'y', s.x 'y'
SELECT U& 'a', U &'a', E 'a', N 'a', B '1', X 'f'
SELECT e, n, b, x, u FROM e, n
## Numbers
SELECT 1, 1.5, .5, 5., 1e5, 1E-5, 1.e5, .5e+3, 00012, 123456789012345678901234567890
SELECT 0x1F, 0XfF, 0o17, 0O7, 0b101, 0B1, 1_000, 1_000.5_0, 0x_ff, 0xdead_beef, 1_0e1_0, 0b_1, 0o_7
SELECT 1.5::int, -.5, 5.*2, 1..2
SELECT a FROM t WHERE a IN (1,.5,2.)
SELECT 1+1,1-1,1*1,1/1,1%1,1^1,1<1,1>1,1=1,1<>1,1!=1
SELECT a[1:2], a[1 : 2], a[1::int], a[1:2::int], a[:2], a[b:c]
SELECT $1, $2::int, $10, $1+$2, ($1)
SELECT 1a
SELECT 1 a, 1.5 b, 1e5 c
SELECT 1.a
SELECT 1x
SELECT 0x1g
## Names
SELECT a, _a, a1, a$1, é, "é", Äöü, 日本, a_b$c_1 FROM été
SELECT "a b", "a""b", "select", "1a", "a;b", "--", "'", "A" FROM "t t"."u u"
SELECT U&"\0041"
SELECT a."b".c FROM "A".b
SELECT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
SELECT "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" FROM t
SELECT t . a , s . t . a FROM s . t
SELECT a😀b FROM t
SELECT a​b FROM t
SELECT a FROM t
SELECT “a”
## Operators
SELECT a+-b, a*-b, a@-b, a<-b, a<->-b, a=-b, a!=-b, a|/b, a->b, a->>'b'
SELECT a<=b, a>=b, a<>b, a!=b, a=>b
SELECT a <==> b, a !== b, a >< b, a =< b, a <<= b, a >>= b, a -|- b, a &< b, a &> b, a |>> b, a ?- b, a ?# b, a ~= b, a @@@ b
SELECT a::int+1, a::text||b, a[1]::int
SELECT f(a=>1), f(a:=1), f(a => -1), f(a=>-1)
SELECT f(a=>+1), f(a:= 1)
SELECT -a, - a, +a, @a, ~a, !!a, |/a, ||/a, @@a, #a, ?a, &a, `a, !a
SELECT 1+-+-1, 1 - - 1, 1@@-1, 1 *-1
SELECT * FROM t WHERE a=*b
SELECT a**b FROM t
SELECT a^-b, a%-b, a/-b
SELECT a =- b, a <- b, a >- b, a ~- b, a !- b
SELECT a *+ b FROM t
SELECT a `b` c
SELECT 10 ! = 5
SELECT a|b|c, a#b, a&b, a||b||c, a~b
## White space that is none
SELECT 1
SELECT a FROM t
SELECT a FROM t
SELECT a​ FROM t
SELECT 1　AS a
SELECT1
SELECT1,2
CREATE TABLE t (a int)
CREATE TABLE t (a int)
ALTER TABLE t ADD COLUMN a int NOT NULL
DROP TABLE t 
SELECT 'a b'
SELECT 'a' 'b'
SELECT 1
## Mistakes
SELECT 'a
SELECT 'a''
SELECT "a
SELECT ""
SELECT a.""
SELECT "" FROM t
SELECT U&""
SELECT $$a
SELECT $x$a$$
SELECT $x$a$X$
SELECT $1a$b$1a$
SELECT $a
SELECT $
SELECT $ 1
SELECT $1a
SELECT $a$b
SELECT a$$b$$
SELECT E'a
SELECT E'\'
SELECT E'\u00'
SELECT E'\uD800'
SELECT E'\U00110000'
SELECT E'\u0000'
SELECT E'\xZZ', E'\u00e9', E'\U0010FFFF', E'\q' x y
SELECT U&'\00'
SELECT U&'\zzzz'
SELECT U&'\+0041'
SELECT U&'\D800'
SELECT U&'\+110000'
SELECT U&'\0000'
SELECT U&'a' UESCAPE
SELECT U&'a' UESCAPE '+'
SELECT U&'a' UESCAPE 'ab'
SELECT U&'a' UESCAPE 'f'
SELECT U&'a' UESCAPE ' '
SELECT U&'a' UESCAPE ''''
SELECT U&'a' UESCAPE !
SELECT 'a' UESCAPE '!'
SELECT U&"a" UESCAPE
SELECT B'102'
SELECT B'1
SELECT X'1G'
SELECT X'
SELECT 'a' 'b'
SELECT 'a' /* c */ 'b'
SELECT 'a' /* c */¶'b'
SELECT 'a'¶E'b'
SELECT E'a' E'b'
SELECT $$a$$ $$b$$
SELECT $$a$$¶'b'
SELECT "a"¶"b" "c"
SELECT /* a
SELECT /* a /* b */ 1
SELECT 1 */
SELECT 1 */ 2
SELECT # comment¶1
SELECT 1 // comment
SELECT 0x
SELECT 0b
SELECT 0o
SELECT 0b12
SELECT 0o8
SELECT 0xG
SELECT 1__000
SELECT 1_
SELECT _1 2
SELECT 1_a
SELECT 1000_
SELECT 0x_
SELECT 0x1__f
SELECT 0x1_
SELECT 1._5
SELECT 1.5_
SELECT 1e
SELECT 1e+
SELECT 1e5a
SELECT 1e_5
SELECT 1.5.5
SELECT 1..
SELECT 1...2
SELECT 1.5a
SELECT .5a
SELECT .
SELECT 123abc
SELECT 1and 2
SELECT 1 from2
SELECT 123from t
SELECT $1000000000000
SELECT $0 $
SELECT a:b:c
SELECT a::::b
SELECT a : : int
SELECT a : = 1
SELECT f(a : = 1)
SELECT a : b
SELECT \a
SELECT a\b
SELECT a{b}
SELECT {a}
SELECT ?
SELECT a ?
SELECT !
SELECT @
SELECT ~
SELECT a ~ 
SELECT a @@
SELECT a <
SELECT <
SELECT a <> 
SELECT =a
SELECT <a
SELECT >=a
SELECT ^a
SELECT %a
SELECT /a
SELECT a ]
SELECT a [
SELECT a )
SELECT ( a
SELECT a,
SELECT a b, c d, e f g
SELECT :a:
SELECT ::
SELECT a := b
SELECT @@version a b
SELECT “a b”
SELECT ‘a b’
SELECT a FROM t WHERE a = “x y”
SELECT a — b c
SELECT –1 2
SELECT 'a' = ‘b’ c
SELECT a FROM t WHERE a ≥ 1
SELECT a WHERE b ≠ c
SELECT a × b
SELECT a… b
SELECT aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b c
SELECT 'é' é é
SELECT 😀 😀 😀
SELECT '😀' '😀'
SELECT 日本 語 a
SELECT¶¶a b¶c
SELECT 1¶FROM¶¶WHERE
SELECT E'\x' a 'b' c
SELECT 'a¶b' c d
SELECT "a¶b" c d
SELECT $$a¶b$$ c d
SELECT 0x1F 0x2F
SELECT U&'\0041' 'b'
SELECT N'a' N'b'
SELECT (((((1))))
SELECT (((((1)))))))
SELECT [[1]]
SELECT a[[1]]
SELECT ((a) b)
