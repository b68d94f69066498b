package dev.drydock.lock;

import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Name;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server looks at the tables in a new function's body if it is written in SQL (measured, 13 to 18). */
final class Bodies {

    private static final Pattern DOLLARS = Pattern.compile("(?s)\\$(\\w*)\\$(.*)\\$\\1\\$");

    private Bodies() {}

    static void function(CreateFunction create, Claims claims) {
        if (!create.language().equals("sql")) {
            return;
        }
        for (Statement statement :
                SqlReader.read(create.body().map(Bodies::text).orElse("")).statements()) {
            statement.targets().forEach(target -> known(target, claims));
            statement.actions().forEach(action -> {});
        }
        create.body().ifPresent(body -> QueryForms.readUnexpanded(text(body), claims));
    }

    private static void known(Name target, Claims claims) {
        if (claims.schema().relation(target).isPresent()) {
            claims.lockWritten(target, LockMode.ROW_EXCLUSIVE);
        }
    }

    private static String text(Expression body) {
        String written = body.text().strip();
        Matcher dollars = DOLLARS.matcher(written);
        if (dollars.matches()) {
            return dollars.group(2);
        }
        return written.startsWith("'") && written.endsWith("'") && written.length() > 1
                ? written.substring(1, written.length() - 1).replace("''", "'")
                : written;
    }
}
