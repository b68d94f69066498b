package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints CREATE and ALTER of what lives in a schema or on a table and has no printer of its own. */
final class CatalogPrinter {

    static final Printers PRINTERS = new Printers()
            .with(CreatePolicy.class, CatalogPrinter::createPolicy)
            .with(AlterPolicy.class, (alter, out) -> {
                out.id("ALTER POLICY", alter.name()).name("ON", alter.table());
                policy(alter.roles(), alter.using(), alter.withCheck(), out);
            })
            .with(
                    CreateRule.class,
                    (create, out) -> out.add("CREATE")
                            .addIf(create.orReplace(), "OR REPLACE")
                            .id("RULE", create.name())
                            .add("AS ON")
                            .add(create.event())
                            .name("TO", create.table())
                            .expression("WHERE", create.where())
                            .add(create.instead() ? "DO INSTEAD" : "DO")
                            .add(create.commands().text()))
            .with(
                    CreateStatistics.class,
                    (create, out) -> out.add("CREATE STATISTICS")
                            .addIf(create.ifNotExists(), "IF NOT EXISTS")
                            .name("", create.name())
                            .columns("", create.kinds())
                            .add("ON")
                            .list(create.expressions(), (expression, text) -> text.add(expression.text()))
                            .name("FROM", create.table())
                            .expression("", create.alias()))
            .with(
                    AlterStatistics.class,
                    (alter, out) -> out.add("ALTER STATISTICS")
                            .addIf(alter.ifExists(), "IF EXISTS")
                            .name(alter.name())
                            .add("SET STATISTICS")
                            .add(alter.target()))
            .with(
                    CreateEventTrigger.class,
                    (create, out) -> out.id("CREATE EVENT TRIGGER", create.name())
                            .id("ON", create.event())
                            .expression("WHEN", create.when())
                            .name("EXECUTE FUNCTION", create.function())
                            .glue("()"))
            .with(
                    AlterEventTrigger.class,
                    (alter, out) -> out.id("ALTER EVENT TRIGGER", alter.name()).add(alter.state()))
            .with(
                    CreateAggregate.class,
                    (create, out) -> out.add("CREATE")
                            .addIf(create.orReplace(), "OR REPLACE")
                            .name("AGGREGATE", create.name())
                            .add(create.definition().text()))
            .with(
                    CreateCast.class,
                    (create, out) -> out.add("CREATE CAST (")
                            .add(create.source().written())
                            .add("AS")
                            .add(create.target().written())
                            .add(")")
                            .add(create.definition().text()))
            .with(CreateTransform.class, (create, out) -> {
                out.add("CREATE").addIf(create.orReplace(), "OR REPLACE").add("TRANSFORM");
                ObjectPrinter.name(create.transform(), out);
                out.add(create.definition().text());
            })
            .with(
                    CreateOperator.class,
                    (create, out) -> out.add("CREATE OPERATOR")
                            .add(ObjectPrinter.operator(create.name()))
                            .optionList(create.options(), "="))
            .with(AlterOperator.class, (alter, out) -> {
                out.add("ALTER OPERATOR");
                ObjectPrinter.name(alter.operator(), out);
                out.add("SET").optionList(alter.options(), "=");
            })
            .with(
                    CreateOperatorClass.class,
                    (create, out) -> out.name("CREATE OPERATOR CLASS", create.name())
                            .add(create.definition().text()))
            .with(
                    CreateOperatorFamily.class,
                    (create, out) ->
                            out.name("CREATE OPERATOR FAMILY", create.name()).id("USING", create.method()))
            .with(AlterOperatorFamily.class, (alter, out) -> {
                out.add("ALTER OPERATOR FAMILY");
                ObjectPrinter.name(alter.family(), out);
                out.add(alter.definition().text());
            })
            .with(
                    CreateCollation.class,
                    (create, out) -> out.add("CREATE COLLATION")
                            .addIf(create.ifNotExists(), "IF NOT EXISTS")
                            .name(create.name())
                            .add(create.definition().text()))
            .with(
                    AlterCollation.class,
                    (alter, out) -> out.name("ALTER COLLATION", alter.name()).add("REFRESH VERSION"))
            .with(
                    CreateConversion.class,
                    (create, out) -> out.add("CREATE")
                            .addIf(create.byDefault(), "DEFAULT")
                            .name("CONVERSION", create.name())
                            .add(create.definition().text()))
            .with(
                    CreateLanguage.class,
                    (create, out) -> out.add("CREATE")
                            .addIf(create.orReplace(), "OR REPLACE")
                            .addIf(create.trusted(), "TRUSTED")
                            .id("LANGUAGE", create.name())
                            .expression("", create.definition()))
            .with(
                    CreateTextSearch.class,
                    (create, out) -> out.add("CREATE")
                            .add(create.object().toString())
                            .name(create.name())
                            .optionList(create.options(), "="))
            .with(
                    AlterTextSearch.class,
                    (alter, out) -> out.add("ALTER")
                            .add(alter.object().toString())
                            .name(alter.name())
                            .add(alter.definition().text()));

    private CatalogPrinter() {}

    private static void createPolicy(CreatePolicy create, SqlText out) {
        out.id("CREATE POLICY", create.name())
                .name("ON", create.table())
                .addIf(!create.permissive(), "AS RESTRICTIVE")
                .addIf(!create.command().equals("ALL"), "FOR " + create.command());
        policy(create.roles(), create.using(), create.withCheck(), out);
    }

    private static void policy(
            List<String> roles, @Nullable Expression using, @Nullable Expression withCheck, SqlText out) {
        if (!roles.isEmpty()) {
            out.add("TO").roles(roles);
        }
        out.condition("USING", using).condition("WITH CHECK", withCheck);
    }
}
