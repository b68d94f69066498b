package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.SetParameter;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A lock timeout strikes a CONCURRENTLY command in the middle, and what it leaves behind has to be cleaned up by hand. */
public final class TimeoutAroundConcurrently implements Rule<Migration> {

    private static final long AN_HOUR = 3_600_000;

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        if (migration.up().statements().stream().noneMatch(SetParameter.class::isInstance)) {
            return Stream.empty();
        }
        Walk walk = new Walk(facts);
        Set<String> set = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Statement statement : migration.up().statements()) {
            if (statement instanceof SetParameter parameter && !parameter.local()) {
                set.remove(parameter.name());
                if (strikes(parameter)) {
                    set.add(parameter.name());
                }
            } else if (!set.isEmpty() && !isNoOp(statement, walk)) {
                String setting = set.iterator().next();
                Waiting.leftover(statement).ifPresent(left -> findings.add(finding(statement, setting, left)));
            }
            walk.pass(statement);
        }
        return findings.stream();
    }

    /** What IF NOT EXISTS finds is not built, and waits for nobody. */
    private static boolean isNoOp(Statement statement, Walk walk) {
        return statement instanceof CreateIndex create && Work.exists(create, walk.schema());
    }

    private static boolean strikes(SetParameter set) {
        long length = Timeout.milliseconds(set);
        return set.name().equals("lock_timeout") && length > 0
                || set.name().equals("statement_timeout") && length > 0 && length < AN_HOUR;
    }

    private static Finding finding(Statement statement, String setting, String left) {
        return Finding.at(
                        statement.span(),
                        "CONCURRENTLY waits for other transactions, where " + setting
                                + " cuts it off and leaves behind " + left)
                .help("SET " + setting + " = 0 in front of it; nobody waits behind it but other schema changes");
    }
}
