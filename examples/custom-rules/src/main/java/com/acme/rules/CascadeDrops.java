package com.acme.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Drop;
import java.util.stream.Stream;

/** DROP … CASCADE takes whatever depends on the object, whoever made it; its fix leaves the CASCADE out. */
public final class CascadeDrops implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        if (!drop.cascade()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(drop.span(), "CASCADE drops the views and keys of other teams too")
                .help("drop what depends on it by name, then drop it without CASCADE")
                .fix(facts.keyword(drop.span(), "CASCADE")
                        .map(word -> Fix.replacing("leave CASCADE out", word, "RESTRICT"))));
    }
}
