package dev.drydock.schema;

import dev.drydock.sql.Expression;
import dev.drydock.sql.Fragment;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An expression in its schema.
 *
 * @param expression as written, renamed columns under their present names
 * @param columns the columns of its table that it reads
 * @param uses the functions, sequences and types of users that it needs
 */
public record Formula(Expression expression, Set<String> columns, Set<Reference> uses) {

    public Formula {
        columns = Set.copyOf(columns);
        uses = Set.copyOf(uses);
    }

    Formula renamingColumn(String column, String to) {
        if (!columns.contains(column)) {
            return this;
        }
        Set<String> renamed = new LinkedHashSet<>(columns);
        renamed.remove(column);
        renamed.add(to);
        String text = Fragment.renaming(expression.text(), column, to);
        return new Formula(new Expression(text, expression.span()), renamed, uses);
    }

    Formula renaming(Reference from, Reference to) {
        return uses.contains(from) ? new Formula(expression, columns, References.renamed(uses, from, to)) : this;
    }

    @Override
    public String toString() {
        return expression.text();
    }
}
