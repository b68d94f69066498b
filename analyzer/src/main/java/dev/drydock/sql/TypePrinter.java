package dev.drydock.sql;

/** Prints CREATE and ALTER of types and domains. */
final class TypePrinter {

    static final Printers PRINTERS = new Printers()
            .with(
                    CreateEnum.class,
                    (create, out) -> out.name("CREATE TYPE", create.name())
                            .add("AS ENUM (")
                            .list(create.labels(), (label, text) -> text.literal(label))
                            .add(")"))
            .with(
                    CreateComposite.class,
                    (create, out) -> out.name("CREATE TYPE", create.name())
                            .add("AS (")
                            .list(create.attributes(), TypePrinter::attribute)
                            .add(")"))
            .with(
                    CreateRange.class,
                    (create, out) -> out.name("CREATE TYPE", create.name())
                            .add("AS RANGE")
                            .optionList(create.options(), "="))
            .with(
                    CreateBaseType.class,
                    (create, out) -> out.name("CREATE TYPE", create.name()).options("", create.options()))
            .with(AlterEnum.class, TypePrinter::alterEnum)
            .with(AlterType.class, TypePrinter::alterType)
            .with(
                    RenameAttribute.class,
                    (rename, out) -> out.name("ALTER TYPE", rename.type())
                            .id("RENAME ATTRIBUTE", rename.attribute())
                            .id("TO", rename.to())
                            .addIf(rename.cascade(), "CASCADE"))
            .with(CreateDomain.class, TypePrinter::createDomain)
            .with(AlterDomain.class, TypePrinter::alterDomain);

    private TypePrinter() {}

    private static void attribute(Attribute attribute, SqlText out) {
        out.id(attribute.name()).add(attribute.type().written()).name("COLLATE", attribute.collation());
    }

    private static void alterEnum(AlterEnum alter, SqlText out) {
        out.name("ALTER TYPE", alter.name());
        if (alter.renamed() != null) {
            out.literal("RENAME VALUE", alter.renamed()).literal("TO", alter.value());
        } else {
            out.add("ADD VALUE")
                    .addIf(alter.ifNotExists(), "IF NOT EXISTS")
                    .literal(alter.value())
                    .literal(alter.after() ? "AFTER" : "BEFORE", alter.neighbour());
        }
    }

    private static void alterType(AlterType alter, SqlText out) {
        out.name("ALTER TYPE", alter.name())
                .list(alter.attributes(), TypePrinter::change)
                .options("SET", alter.options());
    }

    private static void change(AttributeChange change, SqlText out) {
        out.add(change.kind())
                .add("ATTRIBUTE")
                .addIf(change.ifExists(), "IF EXISTS")
                .id(change.name())
                .addIf(change.kind().equals("ALTER"), "TYPE");
        if (change.type() != null) {
            out.add(change.type().written());
        }
        out.name("COLLATE", change.collation()).addIf(change.cascade(), "CASCADE");
    }

    private static void createDomain(CreateDomain create, SqlText out) {
        out.name("CREATE DOMAIN", create.name())
                .add("AS")
                .add(create.type().written())
                .name("COLLATE", create.collation());
        if (create.notNull()) {
            out.id("CONSTRAINT", create.notNullName()).add("NOT NULL");
        }
        out.expression("DEFAULT", create.defaultValue());
        for (DomainCheck check : create.checks()) {
            out.id("CONSTRAINT", check.name()).condition("CHECK", check.condition());
        }
    }

    private static void alterDomain(AlterDomain alter, SqlText out) {
        out.name("ALTER DOMAIN", alter.name());
        switch (alter.change()) {
            case ADD_CHECK ->
                out.add("ADD")
                        .id("CONSTRAINT", alter.constraint())
                        .condition("CHECK", alter.expression())
                        .addIf(alter.notValid(), "NOT VALID");
            case ADD_NOT_NULL ->
                out.add("ADD").id("CONSTRAINT", alter.constraint()).add("NOT NULL");
            default ->
                out.add(Phrase.of(alter.change()))
                        .addIf(alter.ifExists(), "IF EXISTS")
                        .id("", alter.constraint())
                        .expression("", alter.expression())
                        .id("TO", alter.renamed())
                        .addIf(alter.cascade(), "CASCADE");
        }
    }
}
