package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Schema;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.CreateTrigger;
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
                .filter(object -> !created.contains(object))
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
                || statement instanceof AlterTable alter
                        && alter.actions().stream()
                                .anyMatch(action -> action instanceof DropColumn column && column.cascade()
                                        || action instanceof DropConstraint constraint && constraint.cascade());
    }

    /** The views and triggers that the migration makes anew behind the statement, or a repeatable one does. */
    private static Set<String> created(Statement statement, Facts facts) {
        Migration migration = facts.migration();
        return migration == null
                ? Set.of()
                : Stream.concat(
                                Later.of(migration)
                                        .filter(later -> later.span().start()
                                                > statement.span().start()),
                                facts.history().migrations().stream()
                                        .filter(Migration::repeatable)
                                        .flatMap(Later::of))
                        .flatMap(later -> created(later, facts.schema()))
                        .collect(Collectors.toSet());
    }

    private static Stream<String> created(Statement later, Schema schema) {
        if (later instanceof CreateView view) {
            return Stream.of(Lost.view(schema.qualified(view.name())));
        }
        return later instanceof CreateTrigger trigger
                ? Stream.of(Lost.trigger(trigger.name(), schema.qualified(trigger.table())))
                : Stream.empty();
    }
}
