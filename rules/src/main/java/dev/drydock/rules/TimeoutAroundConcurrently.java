package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Reindex;
import dev.drydock.sql.SetParameter;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<String, SetParameter> set = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Statement statement : migration.up().statements()) {
            if (statement instanceof SetParameter parameter && !parameter.local()) {
                if (strikes(parameter)) {
                    set.put(parameter.name(), parameter);
                } else {
                    set.remove(parameter.name());
                }
            } else if (!set.isEmpty()) {
                leftover(statement, facts)
                        .map(left -> finding(statement, set.keySet().iterator().next(), left))
                        .ifPresent(findings::add);
            }
        }
        return findings.stream();
    }

    private static boolean strikes(SetParameter set) {
        long length = Timeout.milliseconds(set);
        return set.name().equals("lock_timeout") && length > 0
                || set.name().equals("statement_timeout") && length > 0 && length < AN_HOUR;
    }

    private static Optional<String> leftover(Statement statement, Facts facts) {
        if (statement instanceof CreateIndex create && create.concurrently()) {
            return Optional.of("an INVALID index");
        }
        if (statement instanceof Reindex reindex && reindex.concurrently()) {
            return Optional.of("an INVALID index that ends in _ccnew or _ccold");
        }
        if (statement instanceof Drop drop && drop.concurrently()) {
            return Optional.of("the index, INVALID");
        }
        return statement.allowsTransaction() || !(statement instanceof AlterTable)
                ? Optional.empty()
                : Optional.of("a partition that is half detached");
    }

    private static Finding finding(Statement statement, String setting, String left) {
        return Finding.at(
                        statement.span(),
                        "CONCURRENTLY waits for other transactions, where " + setting
                                + " cuts it off and leaves behind " + left)
                .help("SET " + setting + " = 0 in front of it; nobody waits behind it but other schema changes");
    }
}
