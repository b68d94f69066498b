String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('0 errors, 0 warnings, 0 info in 1 migration')
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
