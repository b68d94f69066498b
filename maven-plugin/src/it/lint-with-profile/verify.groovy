String log = new File(basedir, 'build.log').getText('UTF-8')
assert !log.contains('index-without-concurrently')
assert log.contains('0 errors')
