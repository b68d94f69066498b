package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Schema;
import dev.drydock.sql.CreateView;
import dev.drydock.sql.Drop;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CASCADE drops whatever needs the object, without a word in the script. */
public final class CascadeDropsMore implements Rule<Statement> {

    private static final int SHOWN = 3;

    @Override
    public Class<Statement> subject() {
        return Statement.class;
    }

    @Override
    public Stream<Finding> check(Statement statement, Facts facts) {
        if (!cascades(statement)) {
            return Stream.empty();
        }
        Schema after = facts.schema().apply(statement);
        Set<String> created = created(statement, facts);
        List<String> lost = Lost.between(statement, facts.schemaBeforeMigration(), facts.schema(), after)
                .filter(view -> !created.contains(view))
                .distinct()
                .sorted()
                .toList();
        if (lost.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        statement.span(),
                        "CASCADE also drops " + lost.stream().limit(SHOWN).collect(Collectors.joining(", "))
                                + (lost.size() > SHOWN ? " and " + (lost.size() - SHOWN) + " more" : ""))
                .help("drop what shall go by its name first, and leave out CASCADE"));
    }

    private static boolean cascades(Statement statement) {
        return statement instanceof Drop drop && drop.cascade() && drop.object() != ObjectKind.SCHEMA
                || statement.actions().stream()
                        .anyMatch(action -> action instanceof DropColumn column && column.cascade()
                                || action instanceof DropConstraint constraint && constraint.cascade());
    }

    /** The views that the migration makes anew behind the statement. */
    private static Set<String> created(Statement statement, Facts facts) {
        Migration migration = facts.migration();
        return migration == null
                ? Set.of()
                : Later.of(migration)
                        .filter(later -> later.span().start() > statement.span().start())
                        .filter(CreateView.class::isInstance)
                        .map(later -> Lost.view(facts.schema().qualified(((CreateView) later).name())))
                        .collect(Collectors.toSet());
    }
}
