String log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /error {4}set-not-null-scans +\S/
assert log =~ /off {6}rollback-missing +\S/
assert log =~ /\d+ rules\. mvn drydock:explain/
assert log =~ /\(set-not-null-scans, error\)/
assert log.contains('Lock: ACCESS EXCLUSIVE on the table')
assert log.contains('## What is flagged')
assert log.contains('There is no rule called set-not-nul-scans. Did you mean set-not-null-scans?')
assert !log.contains('at dev.drydock')
