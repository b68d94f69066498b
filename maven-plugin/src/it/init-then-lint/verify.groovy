String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('drydock.yml is written. mvn drydock:lint reads it from now on.')
assert log.contains('in 1 migration (1 statement, flyway layout, PostgreSQL 15)')
assert log.contains('There is a drydock.yml already. Change it, or remove it and run the goal again.')
