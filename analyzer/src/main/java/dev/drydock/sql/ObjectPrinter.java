package dev.drydock.sql;

import java.util.List;

/** Prints what statements say of any kind of object: DROP, COMMENT ON, GRANT, RENAME TO and their like. */
final class ObjectPrinter {

    static final Printers PRINTERS = new Printers()
            .with(Drop.class, ObjectPrinter::drop)
            .with(DropTrigger.class, (drop, out) -> {
                dropOn("TRIGGER", drop.ifExists(), drop.name(), drop.table(), drop.cascade(), out);
            })
            .with(DropPolicy.class, (drop, out) -> {
                dropOn("POLICY", drop.ifExists(), drop.name(), drop.table(), drop.cascade(), out);
            })
            .with(DropRule.class, (drop, out) -> {
                dropOn("RULE", drop.ifExists(), drop.name(), drop.table(), drop.cascade(), out);
            })
            .with(
                    DropOwned.class,
                    (drop, out) -> out.add("DROP OWNED BY").roles(drop.roles()).addIf(drop.cascade(), "CASCADE"))
            .with(
                    ReassignOwned.class,
                    (reassign, out) -> out.add("REASSIGN OWNED BY")
                            .roles(reassign.roles())
                            .add("TO")
                            .role(reassign.to()))
            .with(CommentOn.class, (comment, out) -> {
                object("COMMENT ON", comment.object(), out);
                out.add(comment.text() == null ? "IS NULL" : "IS").literal("", comment.text());
            })
            .with(SecurityLabel.class, (label, out) -> {
                out.id("SECURITY LABEL FOR", label.provider()).addIf(label.provider() == null, "SECURITY LABEL");
                object("ON", label.object(), out);
                out.add(label.label() == null ? "IS NULL" : "IS").literal("", label.label());
            })
            .with(RenameObject.class, (rename, out) -> {
                out.add("ALTER").add(rename.object().kind().toString()).addIf(rename.ifExists(), "IF EXISTS");
                name(rename.object(), out);
                out.add("RENAME TO").role(rename.to());
            })
            .with(SetObjectSchema.class, (set, out) -> {
                object("ALTER", set.object(), out);
                out.id("SET SCHEMA", set.schema());
            })
            .with(SetObjectOwner.class, (set, out) -> {
                object("ALTER", set.object(), out);
                out.add("OWNER TO").role(set.owner());
            })
            .with(SetObjectDependency.class, (set, out) -> {
                object("ALTER", set.object(), out);
                out.addIf(!set.depends(), "NO").id("DEPENDS ON EXTENSION", set.extension());
            })
            .with(Grant.class, ObjectPrinter::grant)
            .with(AlterDefaultPrivileges.class, ObjectPrinter::defaults);

    private ObjectPrinter() {}

    private static void dropOn(String kind, boolean ifExists, String name, Name table, boolean cascade, SqlText out) {
        out.add("DROP")
                .add(kind)
                .addIf(ifExists, "IF EXISTS")
                .id(name)
                .name("ON", table)
                .addIf(cascade, "CASCADE");
    }

    private static void drop(Drop drop, SqlText out) {
        out.add("DROP")
                .add(drop.object().toString())
                .addIf(drop.concurrently(), "CONCURRENTLY")
                .addIf(drop.ifExists(), "IF EXISTS")
                .list(drop.objects(), ObjectPrinter::name)
                .addIf(drop.cascade(), "CASCADE")
                .addIf(drop.force(), "WITH (FORCE)");
    }

    private static void object(String words, ObjectName object, SqlText out) {
        out.add(words).add(object.kind().toString());
        name(object, out);
    }

    /** Prints the name of an object without its kind. */
    static void name(ObjectName object, SqlText out) {
        Name name = object.name();
        switch (object.kind()) {
            case COLUMN -> {
                out.name("", object.on());
                out.glue(name == null ? "" : "." + SqlText.quoted(name.name()));
                return;
            }
            case OPERATOR -> out.add(name == null ? "" : operator(name));
            case ROLE -> out.role(name == null ? "" : name.name());
            case PARAMETER -> out.add(name == null ? "" : SettingPrinter.name(name.name()));
            default -> out.name("", name);
        }
        List<Argument> arguments = object.arguments();
        if (arguments != null) {
            out.glue("(").list(arguments, FunctionPrinter::argument).add(")");
        }
        out.expression("", object.details());
        out.name(object.kind() == ObjectKind.DOMAIN_CONSTRAINT ? "ON DOMAIN" : "ON", object.on());
    }

    static String operator(Name name) {
        return name.schema() == null ? name.name() : SqlText.quoted(name.schema()) + "." + name.name();
    }

    private static void defaults(AlterDefaultPrivileges alter, SqlText out) {
        out.add("ALTER DEFAULT PRIVILEGES");
        if (!alter.roles().isEmpty()) {
            out.add("FOR ROLE").roles(alter.roles());
        }
        if (!alter.schemas().isEmpty()) {
            out.add("IN SCHEMA").ids(alter.schemas());
        }
        grant(alter.change(), out);
    }

    private static void grant(Grant grant, SqlText out) {
        String option = grant.option();
        out.add(grant.revoke() ? "REVOKE" : "GRANT")
                .addIf(grant.revoke() && option != null, option + " OPTION FOR")
                .list(
                        grant.privileges(),
                        (privilege, text) -> text.add(privilege.name()).columns("", privilege.columns()));
        if (grant.objectKind() != null) {
            out.add("ON").add(grant.objectKind()).list(grant.objects(), ObjectPrinter::name);
        }
        out.add(grant.revoke() ? "FROM" : "TO").roles(grant.grantees());
        if (!grant.revoke() && option != null) {
            out.add("WITH").add(option).addIf(option.equals("GRANT"), "OPTION");
        }
        if (grant.grantedBy() != null) {
            out.add("GRANTED BY").role(grant.grantedBy());
        }
        out.addIf(grant.cascade(), "CASCADE");
    }
}
