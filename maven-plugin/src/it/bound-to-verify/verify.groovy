String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('error[index-without-concurrently]')
assert log.contains('src/main/resources/db/migration/V2__index.sql:1:1')
assert new File(basedir, 'build/drydock/lint.json').text.contains('"index-without-concurrently"')
