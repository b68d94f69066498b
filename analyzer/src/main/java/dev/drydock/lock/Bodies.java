package dev.drydock.lock;

import dev.drydock.sql.Body;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.Name;

/** The server looks at the tables in a new function's body if it is written in SQL (measured, 13 to 18). */
final class Bodies {

    private Bodies() {}

    static void function(CreateFunction create, Claims claims) {
        if (create.language().equals("sql")) {
            create.body().ifPresent(body -> body(body, claims));
        }
    }

    private static void body(Body body, Claims claims) {
        body.statements().forEach(one -> one.statement().targets().forEach(target -> known(target, claims)));
        QueryForms.readUnexpanded(body.text(), claims);
    }

    private static void known(Name target, Claims claims) {
        if (claims.schema().relation(target).isPresent()) {
            claims.lockWritten(target, LockMode.ROW_EXCLUSIVE);
        }
    }
}
