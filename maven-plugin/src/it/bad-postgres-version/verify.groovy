String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('The PostgreSQL version "sixteen" is not known. Set drydock.postgresVersion to a major version from 13 to 18.')
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
