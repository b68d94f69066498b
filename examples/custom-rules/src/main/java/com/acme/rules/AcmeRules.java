package com.acme.rules;

import static dev.drydock.rule.Every.every;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleSet;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.stream.Stream;

/** The rules of Acme's platform team; lint finds them once their jar is a dependency of the plugin. */
public final class AcmeRules implements RuleSet {

    /** A rule that is one sentence. */
    static final Rule<CreateTable> AUDIT_COLUMNS = every(CreateTable.class)
            .should("have the columns created_at and updated_at", AcmeRules::hasAuditColumns)
            .because("support asks every week when a row was changed")
            .named("audit-columns");

    @Override
    public List<Rule<?>> rules() {
        return List.of(AUDIT_COLUMNS, new CascadeDrops(), new HotTableLocked());
    }

    private static boolean hasAuditColumns(CreateTable table, Facts facts) {
        Name name = table.table();
        return facts.schema().apply(table).table(name).stream()
                .allMatch(made -> Stream.of("created_at", "updated_at")
                        .allMatch(column -> made.column(column).isPresent()));
    }
}
