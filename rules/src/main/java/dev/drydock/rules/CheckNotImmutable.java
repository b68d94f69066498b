package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddCheck;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A CHECK that compares with the present moment is true when a row is written and false later: the dump cannot be restored. */
public final class CheckNotImmutable implements Rule<AddCheck> {

    private static final String NOW =
            "\\(*\\s*(?:(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\\s*\\(\\s*\\)|current_date|current_timestamp|localtimestamp)";
    private static final Pattern AFTER = Pattern.compile("(?<![<-])>=?\\s*" + NOW);
    private static final Pattern BEFORE = Pattern.compile("^\\s*" + NOW + "\\s*\\)*\\s*<(?!>)");

    @Override
    public Class<AddCheck> subject() {
        return AddCheck.class;
    }

    @Override
    public Stream<Finding> check(AddCheck check, Facts facts) {
        String condition = check.condition().text().replaceAll("'[^']*'", "''").toLowerCase(Locale.ROOT);
        boolean passes =
                AFTER.matcher(condition).find() || BEFORE.matcher(condition).find();
        return passes
                ? Stream.of(Finding.at(
                                check.span(),
                                "rows of " + check.table()
                                        + " that satisfy this today do not satisfy it later: then each UPDATE of them fails, and so does the restore of a dump")
                        .help("check it in a trigger, or in the code that writes the row"))
                : Stream.empty();
    }
}
