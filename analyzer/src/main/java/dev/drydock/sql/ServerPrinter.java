package dev.drydock.sql;

/** Prints CREATE and ALTER of schemas, extensions, roles, databases, replication and foreign objects. */
final class ServerPrinter {

    static final Printers PRINTERS = new Printers()
            .with(CreateSchema.class, (create, out) -> {
                out.add("CREATE SCHEMA")
                        .addIf(create.ifNotExists(), "IF NOT EXISTS")
                        .id("", create.name());
                if (create.owner() != null) {
                    out.add("AUTHORIZATION").role(create.owner());
                }
                out.expression("", create.elements());
            })
            .with(
                    CreateExtension.class,
                    (create, out) -> out.add("CREATE EXTENSION")
                            .addIf(create.ifNotExists(), "IF NOT EXISTS")
                            .id(create.name())
                            .id("SCHEMA", create.schema())
                            .literal("VERSION", create.version())
                            .addIf(create.cascade(), "CASCADE"))
            .with(AlterExtension.class, (alter, out) -> {
                out.id("ALTER EXTENSION", alter.name()).add(alter.change()).literal("TO", alter.version());
                ObjectName member = alter.member();
                if (member != null) {
                    out.add(member.kind().toString());
                    ObjectPrinter.name(member, out);
                }
            })
            .with(
                    CreateRole.class,
                    (create, out) -> out.add("CREATE")
                            .add(create.word())
                            .role(create.name())
                            .expression("", create.definition()))
            .with(AlterRole.class, (alter, out) -> {
                out.add("ALTER").add(alter.word());
                if (alter.role().equals("ALL")) {
                    out.add("ALL");
                } else {
                    out.role(alter.role());
                }
                out.expression("", alter.definition());
            })
            .with(
                    CreateDatabase.class,
                    (create, out) -> out.id("CREATE DATABASE", create.name()).expression("", create.definition()))
            .with(
                    AlterDatabase.class,
                    (alter, out) -> out.id("ALTER DATABASE", alter.name()).expression("", alter.definition()))
            .with(CreateTablespace.class, (create, out) -> {
                out.id("CREATE TABLESPACE", create.name());
                if (create.owner() != null) {
                    out.add("OWNER").role(create.owner());
                }
                out.literal("LOCATION", create.location()).options("WITH", create.options());
            })
            .with(
                    AlterTablespace.class,
                    (alter, out) -> out.id("ALTER TABLESPACE", alter.name())
                            .add(alter.reset() ? "RESET" : "SET")
                            .optionList(alter.options(), "="))
            .with(
                    CreatePublication.class,
                    (create, out) -> out.id("CREATE PUBLICATION", create.name()).expression("", create.definition()))
            .with(
                    AlterPublication.class,
                    (alter, out) -> out.id("ALTER PUBLICATION", alter.name()).expression("", alter.definition()))
            .with(
                    CreateSubscription.class,
                    (create, out) -> out.id("CREATE SUBSCRIPTION", create.name())
                            .literal("CONNECTION", create.connection())
                            .add("PUBLICATION")
                            .ids(create.publications())
                            .options("WITH", create.options()))
            .with(
                    AlterSubscription.class,
                    (alter, out) -> out.id("ALTER SUBSCRIPTION", alter.name()).expression("", alter.definition()))
            .with(
                    CreateForeignDataWrapper.class,
                    (create, out) ->
                            out.id("CREATE FOREIGN DATA WRAPPER", create.name()).expression("", create.definition()))
            .with(
                    AlterForeignDataWrapper.class,
                    (alter, out) ->
                            out.id("ALTER FOREIGN DATA WRAPPER", alter.name()).expression("", alter.definition()))
            .with(
                    CreateServer.class,
                    (create, out) -> out.add("CREATE SERVER")
                            .addIf(create.ifNotExists(), "IF NOT EXISTS")
                            .id(create.name())
                            .expression("", create.definition()))
            .with(
                    AlterServer.class,
                    (alter, out) -> out.id("ALTER SERVER", alter.name()).expression("", alter.definition()))
            .with(CreateUserMapping.class, (create, out) -> {
                out.add("CREATE USER MAPPING").addIf(create.ifNotExists(), "IF NOT EXISTS");
                ObjectPrinter.name(create.mapping(), out);
                out.foreignOptions(create.options());
            })
            .with(AlterUserMapping.class, (alter, out) -> {
                out.add("ALTER USER MAPPING");
                ObjectPrinter.name(alter.mapping(), out);
                out.foreignOptions(alter.options());
            })
            .with(
                    CreateAccessMethod.class,
                    (create, out) -> out.id("CREATE ACCESS METHOD", create.name())
                            .add("TYPE")
                            .add(create.type())
                            .name("HANDLER", create.handler()))
            .with(AlterSystem.class, SettingPrinter::alterSystem)
            .with(ImportForeignSchema.class, ServerPrinter::importForeignSchema);

    private ServerPrinter() {}

    private static void importForeignSchema(ImportForeignSchema schema, SqlText out) {
        out.id("IMPORT FOREIGN SCHEMA", schema.schema());
        if (schema.restriction() != null) {
            out.add(schema.restriction()).add("(").names(schema.tables()).add(")");
        }
        out.id("FROM SERVER", schema.server()).id("INTO", schema.into()).foreignOptions(schema.options());
    }
}
