String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('fixed db/V2__check.sql:2:24 [check-validated-inline] add it as NOT VALID')
assert log.contains('1 finding fixed in 1 file. Read the change before you commit it.')
assert log.contains('0 errors, ')
assert new File(basedir, 'db/V2__check.sql').getText('UTF-8') ==
    '-- a total is never negative\nALTER TABLE orders ADD CONSTRAINT total_check CHECK (total >= 0) NOT VALID;\n'
