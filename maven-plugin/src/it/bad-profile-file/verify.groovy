String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('drydock-profile.json:2:44: This is no JSON. Take the file back from version control, or write it anew with the goal profile.')
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
