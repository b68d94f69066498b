package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.View;
import dev.drydock.sql.CreateView;
import dev.drydock.sql.RefreshMaterializedView;
import java.util.Optional;
import java.util.stream.Stream;

/** REFRESH MATERIALIZED VIEW without CONCURRENTLY keeps all reads of the view waiting until its query is done. */
public final class RefreshWithoutConcurrently implements Rule<RefreshMaterializedView> {

    @Override
    public Class<RefreshMaterializedView> subject() {
        return RefreshMaterializedView.class;
    }

    @Override
    public Stream<Finding> check(RefreshMaterializedView refresh, Facts facts) {
        Optional<View> view = facts.schemaBeforeMigration()
                .relation(refresh.name())
                .filter(View.class::isInstance)
                .map(View.class::cast);
        boolean still = facts.schema().relation(refresh.name()).isPresent();
        if (refresh.concurrently() || refresh.withNoData() || view.isEmpty() || !still || remade(refresh, facts)) {
            return Stream.empty();
        }
        boolean unique = view.get().indexes().stream().anyMatch(index -> index.unique() && index.where() == null);
        return Stream.of(
                Finding.at(refresh.span(), "reads of " + refresh.name() + " wait until its whole query has run")
                        .help((unique ? "" : "create a unique index on it, then ")
                                + "REFRESH MATERIALIZED VIEW CONCURRENTLY " + refresh.name())
                        .locking(LockMode.ACCESS_EXCLUSIVE, refresh.name())
                        .fix(unique ? Rewrite.concurrently(facts, refresh.span(), "VIEW") : Optional.empty()));
    }

    private static boolean remade(RefreshMaterializedView refresh, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Later.of(migration)
                        .anyMatch(statement -> statement instanceof CreateView create
                                && create.name().name().equals(refresh.name().name()));
    }
}
