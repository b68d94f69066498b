String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Skipped, because drydock.skip is set.')
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
