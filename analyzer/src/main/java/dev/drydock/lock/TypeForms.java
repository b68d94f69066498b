package dev.drydock.lock;

import dev.drydock.schema.Domain;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import dev.drydock.schema.TableIndex;
import dev.drydock.schema.UserType;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.DataType;
import java.util.Objects;
import java.util.Optional;

/** What ALTER COLUMN TYPE does beyond locking the table itself (measured, 13 to 18). */
final class TypeForms {

    private TypeForms() {}

    static void alter(AlterColumnType alter, Alteration in) {
        in.lockFamily();
        Claims claims = in.claims();
        Optional<TableColumn> column = in.column(alter.column());
        if (column.isEmpty()
                || !isKnown(alter.type(), claims)
                || !isKnown(column.get().type(), claims)) {
            keys(alter, in, false);
            return;
        }
        boolean keeps = alter.plainCast() && keepsRows(column.get().type(), alter.type(), claims);
        keys(alter, in, !keeps);
        for (Table member : in.family()) {
            if (keeps) {
                rechecked(alter, column.get(), member, claims);
            } else {
                claims.rewrite(member);
            }
        }
    }

    /** Foreign keys over the column are made anew: both tables are locked as for dropping them. */
    private static void keys(AlterColumnType alter, Alteration in, boolean rewrites) {
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
                    if (rewrites) {
                        claims.scan(other);
                    }
                }
            }
        }
    }

    private static boolean keepsRows(DataType from, DataType to, Claims claims) {
        if (userType(from, claims).equals(userType(to, claims)) && from.dimensions() == 0 && to.dimensions() == 0) {
            return true;
        }
        boolean checked = ColumnCosts.domain(to, claims.schema())
                .filter(domain -> ColumnCosts.isConstrained(domain, claims.schema()))
                .isPresent();
        if (checked) {
            return false;
        }
        DataType source = unconstrained(from, claims);
        DataType target = unconstrained(to, claims);
        return source.sameAs(target)
                || TypeChange.keepsRows(source, target)
                || claims.inUtc() && TypeChange.dependsOnTimeZone(source, target);
    }

    private static Object userType(DataType type, Claims claims) {
        return claims.schema().type(type.name()).<Object>map(UserType::name).orElse(type);
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
                    && constraint.valid()
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
        boolean plain = index.parent() == null
                && index.where() == null
                && index.keys().stream().allMatch(key -> key.column() != null);
        boolean zoned = TypeChange.dependsOnTimeZone(column.type(), alter.type());
        boolean renumbered = column.type().is("integer") != alter.type().is("integer");
        return plain && !zoned && !renumbered && Objects.equals(alter.collation(), column.collation());
    }

    private static boolean isKnown(DataType type, Claims claims) {
        return BuiltInTypes.contains(type) || claims.schema().type(type.name()).isPresent();
    }
}
