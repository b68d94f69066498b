String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('The folder of migrations nowhere does not exist. Name the folder that holds them with drydock.locations.')
assert !log.contains('java.lang.')
assert !log.contains('\tat dev.drydock')
