package dev.drydock.lock;

import dev.drydock.schema.CompositeType;
import dev.drydock.schema.Domain;
import dev.drydock.schema.Reference;
import dev.drydock.schema.Schema;
import dev.drydock.schema.SchemaObject;
import dev.drydock.schema.Statistics;
import dev.drydock.schema.Table;
import dev.drydock.schema.UserType;
import dev.drydock.sql.AlterDomain;
import dev.drydock.sql.AlterType;
import dev.drydock.sql.CommentOn;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Grant;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.ObjectName;
import dev.drydock.sql.RenameAttribute;
import dev.drydock.sql.RenameObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What statements about any kind of object do to relations (measured, 13 to 18). */
final class ObjectForms {

    private ObjectForms() {}

    static void drop(Drop drop, Claims claims) {
        if (drop.object() == ObjectKind.INDEX) {
            IndexForms.drop(drop, claims);
            return;
        }
        if (drop.object() == ObjectKind.STATISTICS) {
            drop.names().forEach(name -> statistics(name, claims));
            return;
        }
        boolean relation = drop.object() == ObjectKind.TABLE
                || drop.object() == ObjectKind.VIEW
                || drop.object() == ObjectKind.MATERIALIZED_VIEW
                || drop.object() == ObjectKind.FOREIGN_TABLE
                || drop.object() == ObjectKind.SEQUENCE;
        for (Name name : relation ? drop.names() : List.<Name>of()) {
            if (!drop.ifExists() || claims.schema().relation(name).isPresent()) {
                claims.lockWritten(name, LockMode.ACCESS_EXCLUSIVE);
            }
        }
        Losses.claim(claims);
    }

    private static void statistics(Name name, Claims claims) {
        for (SchemaObject object : claims.schema().objects()) {
            boolean named = object.name().name().equals(name.name())
                    && (name.schema() == null
                            || name.schema().equals(object.name().schema()));
            if (object instanceof Statistics statistics && named) {
                claims.lock(statistics.table(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            }
        }
    }

    static void comment(CommentOn comment, Claims claims) {
        ObjectName object = comment.object();
        Name name = object.name();
        if (name == null) {
            return;
        }
        if (object.kind() == ObjectKind.COLUMN && object.on() != null) {
            claims.lockWritten(object.on(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        } else if (object.on() != null && object.kind() != ObjectKind.DOMAIN_CONSTRAINT) {
            claims.lockWritten(object.on(), LockMode.ACCESS_SHARE);
        } else if (isRelation(object.kind())) {
            claims.lockWritten(name, LockMode.SHARE_UPDATE_EXCLUSIVE);
        }
    }

    private static boolean isRelation(ObjectKind kind) {
        return Set.of(
                        ObjectKind.TABLE,
                        ObjectKind.VIEW,
                        ObjectKind.MATERIALIZED_VIEW,
                        ObjectKind.SEQUENCE,
                        ObjectKind.FOREIGN_TABLE)
                .contains(kind);
    }

    static void rename(RenameObject rename, Claims claims) {
        Name on = rename.object().on();
        if (on != null && rename.object().kind() != ObjectKind.DOMAIN_CONSTRAINT) {
            claims.lockWritten(on, LockMode.ACCESS_EXCLUSIVE);
            Table table = claims.table(on);
            if (table != null
                    && table.partitioned()
                    && rename.object().kind() == ObjectKind.TRIGGER
                    && claims.atLeast(15)) {
                claims.lockFamily(table, LockMode.ACCESS_EXCLUSIVE);
            }
        }
    }

    static void grant(Grant grant, Claims claims) {
        boolean onTables = grant.objectKind() != null
                && (grant.objectKind().equals("TABLE") || grant.objectKind().equals("SEQUENCE"));
        if (onTables && claims.atLeast(18)) {
            grant.objects().forEach(object -> {
                if (object.name() != null) {
                    claims.lockWritten(object.name(), LockMode.ACCESS_SHARE);
                }
            });
        }
    }

    /** A new condition of a domain is checked in all tables that use it. */
    static void domain(AlterDomain alter, Claims claims) {
        Domain domain = claims.schema().domain(alter.name()).orElse(null);
        boolean checks = switch (alter.change()) {
            case ADD_CHECK -> !alter.notValid();
            case SET_NOT_NULL, ADD_NOT_NULL -> domain != null && !domain.notNull();
            case VALIDATE_CONSTRAINT -> true;
            default -> false;
        };
        if (domain != null && checks) {
            for (Table table : tablesOf(domain, claims.schema())) {
                claims.lock(table.name(), LockMode.SHARE);
                claims.scan(table);
            }
        }
    }

    static void type(AlterType alter, Claims claims) {
        if (alter.attributes().isEmpty()) {
            return;
        }
        typed(alter.name(), claims);
    }

    static void renameAttribute(RenameAttribute rename, Claims claims) {
        typed(rename.type(), claims);
    }

    private static void typed(Name type, Claims claims) {
        for (Table table : claims.schema().tables().values()) {
            if (table.origin() instanceof CreateTable create
                    && create.ofType() != null
                    && create.ofType().name().equals(type.name())) {
                claims.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
            }
        }
    }

    /** The tables with a column of this type, or of one that is made of it. */
    private static List<Table> tablesOf(UserType type, Schema schema) {
        List<Table> tables = new ArrayList<>();
        Set<Reference> seen = new LinkedHashSet<>();
        List<SchemaObject> open = new ArrayList<>(List.of(type));
        for (int i = 0; i < open.size(); i++) {
            for (SchemaObject user :
                    seen.add(open.get(i).reference()) ? schema.usersOf(open.get(i)) : List.<SchemaObject>of()) {
                if (user instanceof Table table) {
                    tables.add(table);
                } else if (user instanceof Domain || user instanceof CompositeType) {
                    open.add(user);
                }
            }
        }
        return tables;
    }
}
