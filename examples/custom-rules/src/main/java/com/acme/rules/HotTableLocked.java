package com.acme.rules;

import dev.drydock.lock.LockForecast;
import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A statement that locks readers out of one of the hot tables needs a window. Which tables are hot, drydock.yml says. */
public final class HotTableLocked implements Rule<Statement> {

    @Override
    public Class<Statement> subject() {
        return Statement.class;
    }

    @Override
    public Stream<Finding> check(Statement statement, Facts facts) {
        List<String> hot = facts.options().words("tables");
        LockForecast forecast = facts.forecast();
        return forecast.locks().stream()
                .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                .filter(lock -> hot.contains(lock.relation().name()) && !facts.isNew(lock.relation()))
                .map(lock -> finding(statement, lock.relation()));
    }

    private static Finding finding(Statement statement, Name table) {
        return Finding.at(statement.span(), "nobody can pay while " + table.name() + " is locked")
                .help("agree on a window with the platform team, and name its ticket in a drydock:ignore")
                .locking(LockMode.ACCESS_EXCLUSIVE, table);
    }
}
