package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Name;
import java.util.Set;
import java.util.stream.Stream;

/** A column of type char(n) fills values with spaces, which comparisons then ignore and other types keep. */
public final class CharPadded implements Rule<Migration> {

    /** Lengths of codes that are never shorter: flags, ISO's countries, languages and currencies. */
    private static final Set<String> CODES = Set.of("1", "2", "3");

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return WrittenType.of(migration)
                .filter(written -> written.type().is("character")
                        && !written.type().modifiers().isEmpty()
                        && written.type().modifiers().stream().noneMatch(CODES::contains))
                .map(written -> Finding.at(
                                written.type().span(),
                                written
                                        + " fills shorter values with spaces: they come back with the value, and comparisons as char ignore them")
                        .help("write text, with CHECK (length(" + Name.quoted(written.column())
                                + ") = n) where the length is fixed"));
    }
}
