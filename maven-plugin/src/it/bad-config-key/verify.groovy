String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('drydock.yml:4:3: There is no rule called index-without-concurently. Did you mean index-without-concurrently?')
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
