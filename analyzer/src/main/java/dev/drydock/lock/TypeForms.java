package dev.drydock.lock;

import dev.drydock.schema.Domain;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import dev.drydock.schema.TableIndex;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.DataType;
import java.util.Optional;

/** What ALTER COLUMN TYPE does beyond locking the table itself (measured, 13 to 18). */
final class TypeForms {

    private TypeForms() {}

    static void alter(AlterColumnType alter, Alteration in) {
        in.lockFamily();
        Claims claims = in.claims();
        keys(alter, in);
        Optional<TableColumn> column = in.column(alter.column());
        if (column.isEmpty()
                || !isKnown(alter.type(), claims)
                || !isKnown(column.get().type(), claims)) {
            return;
        }
        boolean keeps = alter.plainCast() && keepsRows(column.get().type(), alter.type(), claims);
        for (Table member : in.family()) {
            if (keeps) {
                rechecked(alter, column.get(), member, claims);
            } else {
                claims.rewrite(member);
            }
        }
    }

    /** Foreign keys over the column are made anew: both tables are locked as for dropping them. */
    private static void keys(AlterColumnType alter, Alteration in) {
        Claims claims = in.claims();
        for (Table member : in.family()) {
            member.foreignKeys()
                    .filter(key -> key.columns().contains(alter.column()) && key.referenced() != null)
                    .forEach(key -> in.lockReferenced(key.target().table(), LockMode.ACCESS_EXCLUSIVE));
            for (Table other : claims.referencing(member)) {
                boolean needs = other.foreignKeys()
                        .anyMatch(key -> member.name().equals(key.referenced())
                                && key.target().columns().contains(alter.column()));
                if (needs) {
                    claims.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
                }
            }
        }
    }

    private static boolean keepsRows(DataType from, DataType to, Claims claims) {
        DataType source = unconstrained(from, claims);
        DataType target = unconstrained(to, claims);
        return source.sameAs(target)
                || TypeChange.keepsRows(source, target)
                || claims.inUtc() && TypeChange.dependsOnTimeZone(source, target);
    }

    /** The type behind a domain; of a constrained one only where it is the source, for that checks nothing. */
    private static DataType unconstrained(DataType type, Claims claims) {
        DataType base = type;
        Optional<Domain> domain = ColumnCosts.domain(type, claims.schema());
        for (int depth = 0; depth < 100 && domain.isPresent(); depth++) {
            base = domain.get().type();
            domain = ColumnCosts.domain(base, claims.schema());
        }
        return base;
    }

    /** The rows stay; indexes that cannot be taken over are built anew, and CHECKs are checked again. */
    private static void rechecked(AlterColumnType alter, TableColumn column, Table table, Claims claims) {
        for (TableConstraint constraint : table.constraints()) {
            if (constraint.kind() == TableConstraint.Kind.CHECK
                    && constraint.columns().contains(alter.column())) {
                claims.scan(table);
            }
        }
        for (TableIndex index : table.indexes()) {
            if (index.columns().contains(alter.column()) && !survives(index, alter, column)) {
                claims.build(table, index);
            }
        }
    }

    private static boolean survives(TableIndex index, AlterColumnType alter, TableColumn column) {
        boolean plain = index.where() == null && index.keys().stream().allMatch(key -> key.column() != null);
        boolean zoned = TypeChange.dependsOnTimeZone(column.type(), alter.type());
        return plain && !zoned && java.util.Objects.equals(alter.collation(), column.collation());
    }

    private static boolean isKnown(DataType type, Claims claims) {
        return BuiltInTypes.contains(type) || claims.schema().type(type.name()).isPresent();
    }
}
