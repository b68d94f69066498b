package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Grant;
import dev.drydock.sql.Privilege;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A grant to PUBLIC is one to every role of the server, those of other applications and of later days included. */
public final class GrantedToPublic implements Rule<Grant> {

    private static final Set<String> WRITES =
            Set.of("ALL", "ALL PRIVILEGES", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "CREATE");

    @Override
    public Class<Grant> subject() {
        return Grant.class;
    }

    @Override
    public Stream<Finding> check(Grant grant, Facts facts) {
        boolean everybody = grant.grantees().stream().anyMatch(role -> role.equalsIgnoreCase("public"));
        String kind = grant.objectKind();
        if (grant.revoke() || !everybody || kind == null || !kind.matches("TABLE|SCHEMA|DATABASE|ALL TABLES.*")) {
            return Stream.empty();
        }
        String granted = grant.privileges().stream()
                .map(Privilege::name)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .filter(WRITES::contains)
                .collect(Collectors.joining(", "));
        return granted.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.at(
                                grant.span(),
                                granted
                                        + " is granted to every role of the server, those of other applications and of later days included")
                        .help("grant it to the role of the application"));
    }
}
