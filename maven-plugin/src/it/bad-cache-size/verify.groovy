String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('drydock.cacheSize is "much", which is no size. Write a whole number of GB, or one with its unit, as in 500 MB.')
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
