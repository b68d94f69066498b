package dev.drydock.rules;

import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.Name;
import dev.drydock.sql.TableAction;
import java.util.Optional;

/** Constraints that are added without a look at the rows that are there. */
final class NotValid {

    private NotValid() {}

    /** The name of the constraint that the action adds as NOT VALID; nothing where it has none or is another action. */
    static Optional<String> name(TableAction action) {
        if (action instanceof AddForeignKey key && key.notValid()) {
            return Optional.ofNullable(key.name());
        }
        return action instanceof AddCheck check && check.notValid()
                ? Optional.ofNullable(check.name())
                : Optional.empty();
    }

    /** The table of the action that adds it. */
    static Name table(TableAction action) {
        return action instanceof AddCheck check ? check.table() : ((AddForeignKey) action).table();
    }
}
