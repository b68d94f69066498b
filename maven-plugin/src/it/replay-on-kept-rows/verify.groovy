String log = new File(basedir, 'build.log').getText('UTF-8')
String kept = 'The rows of its beginning were kept since '
// Only the second build found them: the first one made them, and before the third they were removed.
assert log.count(kept) == 1
assert log.indexOf(kept) > log.indexOf('Replayed 1 migration')
assert log.contains('; -Ddrydock.clearCache=true makes them anew.')
assert log.count('is not kept for the next run, since drydock.cacheSize is 1 MB.') == 1
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
assert new File(basedir, 'target/drydock/replay.json').text.contains('"rowsSince" : null')
assert new File(basedir, 'cache/clusters').list().every { !it.startsWith('16') }
