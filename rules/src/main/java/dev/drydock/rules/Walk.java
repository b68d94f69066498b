package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.schema.Schema;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;

/** Goes through the statements of a migration, and knows what each of them meets. */
final class Walk {

    private final Facts facts;
    private Schema now;

    /** A walk that stands before the statement under check; before the first one for a rule about the migration. */
    Walk(Facts facts) {
        this.facts = facts;
        this.now = facts.schema();
    }

    /** What exists before the next statement. */
    Schema schema() {
        return now;
    }

    /** Tells whether the table that has this name now, whatever it was called then, was there before the migration. */
    boolean existed(Name table) {
        return now.table(table).filter(known -> !facts.isMadeHere(known)).isPresent();
    }

    /** Goes on behind the statement. What a DO block does its statements do, which come next. */
    void pass(Statement statement) {
        if (!(statement instanceof DoBlock)) {
            now = now.apply(statement);
        }
    }
}
