package dev.drydock.lock;

import dev.drydock.schema.Relation;
import dev.drydock.schema.Schema;
import dev.drydock.schema.SchemaObject;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import dev.drydock.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The locks of whatever a statement drops, with CASCADE and what goes along: ACCESS EXCLUSIVE on what is gone and on what
 * loses a part; a foreign key that goes takes both tables (measured, 13 to 18).
 */
final class Losses {

    private final Claims claims;
    private final Schema after;

    private Losses(Claims claims) {
        this.claims = claims;
        this.after = claims.after();
    }

    static void claim(Claims claims) {
        Losses losses = new Losses(claims);
        for (SchemaObject object : claims.changed()) {
            if (object instanceof Relation relation) {
                losses.relation(relation);
            }
        }
    }

    private void relation(Relation before) {
        Optional<Relation> left = after.relation(before.name());
        if (left.isEmpty()) {
            gone(before);
        } else if (before instanceof Table table && left.get() instanceof Table changed) {
            parts(table, changed);
        } else if (before instanceof View view && left.get() instanceof View changed) {
            view(view, changed);
        }
    }

    private void gone(Relation relation) {
        claims.lock(relation.name(), LockMode.ACCESS_EXCLUSIVE);
        if (relation instanceof Table table) {
            table.foreignKeys().forEach(this::referenced);
            if (table.partitionOf() != null) {
                claims.lock(table.partitionOf(), LockMode.ACCESS_EXCLUSIVE);
                claims.schema()
                        .table(table.partitionOf())
                        .flatMap(claims::defaultPartition)
                        .ifPresent(other -> claims.lock(other.name(), LockMode.ACCESS_EXCLUSIVE));
            }
        }
    }

    private void parts(Table before, Table changed) {
        List<TableConstraint> constraints = lost(before.constraints(), changed.constraints(), TableConstraint::name);
        boolean smaller = !constraints.isEmpty()
                || !lost(before.columns(), changed.columns(), TableColumn::name).isEmpty()
                || !lost(before.indexes(), changed.indexes(), index -> index.name())
                        .isEmpty()
                || !lost(before.triggers(), changed.triggers(), trigger -> trigger.kind() + trigger.name())
                        .isEmpty()
                || !lost(before.columns(), changed.columns(), c -> c.name() + (c.defaultValue() != null))
                        .isEmpty();
        if (smaller) {
            claims.lock(before.name(), LockMode.ACCESS_EXCLUSIVE);
        }
        constraints.forEach(this::referenced);
    }

    private void view(View before, View changed) {
        boolean smaller = !lost(before.indexes(), changed.indexes(), index -> index.name())
                        .isEmpty()
                || !lost(before.triggers(), changed.triggers(), trigger -> trigger.kind() + trigger.name())
                        .isEmpty();
        if (smaller) {
            claims.lock(before.name(), LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private void referenced(TableConstraint key) {
        if (key.target() != null) {
            Table referenced = claims.table(key.target().table());
            if (referenced == null) {
                claims.lock(key.target().table(), LockMode.ACCESS_EXCLUSIVE);
            } else {
                claims.lockFamily(referenced, LockMode.ACCESS_EXCLUSIVE);
            }
        }
    }

    private static <T> List<T> lost(List<T> before, List<T> after, Function<T, String> name) {
        if (before == after) {
            return List.of();
        }
        List<String> left = after.stream().map(name).toList();
        return before.stream().filter(one -> !left.contains(name.apply(one))).toList();
    }
}
