package dev.drydock.rules;

import dev.drydock.sql.AlterTable;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Reindex;
import dev.drydock.sql.Statement;
import java.util.Optional;

/** What a CONCURRENTLY command leaves behind where it is cut off while it waits for other transactions. */
final class Waiting {

    private Waiting() {}

    /** The leftover in a few words; nothing for a statement that does not wait like this. */
    static Optional<String> leftover(Statement statement) {
        if (statement instanceof CreateIndex create && create.concurrently()) {
            return Optional.of("an INVALID index");
        }
        if (statement instanceof Reindex reindex && reindex.concurrently()) {
            return Optional.of("an INVALID index that ends in _ccnew or _ccold");
        }
        if (statement instanceof Drop drop && drop.concurrently()) {
            return Optional.of("the index, INVALID");
        }
        return statement instanceof AlterTable alter && !alter.allowsTransaction()
                ? Optional.of("a partition that is half detached")
                : Optional.empty();
    }
}
