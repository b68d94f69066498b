String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('error[index-without-concurrently]')
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
