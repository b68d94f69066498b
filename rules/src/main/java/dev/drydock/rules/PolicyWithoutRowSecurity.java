package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreatePolicy;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.RenameTable;
import dev.drydock.sql.RowLevelSecurity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A policy keeps nobody from any row until row level security is enabled on its table. */
public final class PolicyWithoutRowSecurity implements Rule<CreatePolicy> {

    @Override
    public Class<CreatePolicy> subject() {
        return CreatePolicy.class;
    }

    @Override
    public Stream<Finding> check(CreatePolicy policy, Facts facts) {
        boolean known =
                facts.table(policy.table()).isPresent() && facts.schema().certain();
        Set<String> names = names(policy, facts);
        boolean enabled = facts.everywhere(RowLevelSecurity.class).stream().anyMatch(each -> enables(each, names))
                || facts.everywhere(DoBlock.class).stream().anyMatch(PolicyWithoutRowSecurity::mayEnable);
        return known && !enabled
                ? Stream.of(Finding.at(
                                policy.span(),
                                "this policy keeps nobody from any row: row level security is not enabled on "
                                        + policy.table())
                        .help("ALTER TABLE " + policy.table() + " ENABLE ROW LEVEL SECURITY"))
                : Stream.empty();
    }

    /** The names that the table has or had. */
    private static Set<String> names(CreatePolicy policy, Facts facts) {
        Set<String> names = new HashSet<>(Set.of(policy.table().name()));
        List<RenameTable> renames = facts.everywhere(RenameTable.class);
        for (int i = renames.size() - 1; i >= 0; i--) {
            if (names.contains(renames.get(i).to())) {
                names.add(renames.get(i).table().name());
            }
        }
        return names;
    }

    private static boolean enables(RowLevelSecurity security, Set<String> names) {
        return security.state().equals("ENABLE")
                && names.contains(security.table().name());
    }

    private static boolean mayEnable(DoBlock block) {
        return !(block.body().understood() && block.body().dynamic().isEmpty());
    }
}
