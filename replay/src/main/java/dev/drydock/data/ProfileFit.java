package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether a profile is one of the database that the migrations make.
 *
 * <p>It may lack tables that are new, and hold those of other applications in the same database. So it is of another one only if fewer than half of
 * its tables are among those of the history, and fewer than half of the history's last tables are among its own.
 */
final class ProfileFit {

    private static final int NAMED = 3;

    private final Profile profile;
    private final HistoryTables history;
    private final List<Name> strangers;

    ProfileFit(Profile profile, HistoryTables history) {
        this.profile = profile;
        this.history = history;
        this.strangers = profile.tables().stream()
                .filter(table -> !fits(table))
                .map(TableProfile::table)
                .toList();
    }

    /** Of a table that is meant, most columns are still called as they were. */
    private boolean fits(TableProfile table) {
        Set<String> columns = history.columns().get(table.table());
        if (columns == null || columns.isEmpty()) {
            return columns != null;
        }
        long known = table.columns().stream()
                .filter(column -> columns.contains(column.column()))
                .count();
        return 2 * known >= table.columns().size();
    }

    /**
     * Makes sure that it is no other database's.
     *
     * @throws DrydockException where it is
     */
    void check() {
        int all = profile.tables().size();
        int fitting = all - strangers.size();
        Set<Name> met = profile.tables().stream()
                .map(TableProfile::table)
                .filter(table -> !strangers.contains(table))
                .collect(Collectors.toSet());
        long covered = history.last().stream().filter(met::contains).count();
        if (2 * fitting < all && 2 * covered < history.last().size()) {
            throw new DrydockException("%s is of another database: of its %s the migrations make %s, not %s. %s"
                    .formatted(
                            Profile.FILE,
                            all == 1 ? "only table" : all + " tables",
                            fitting == 0 ? "none" : String.valueOf(fitting),
                            named(),
                            help()));
        }
    }

    /** The tables of the profile that no migration makes; empty where there is none. */
    Optional<String> note() {
        return strangers.isEmpty()
                ? Optional.empty()
                : Optional.of(named() + " in " + Profile.FILE + (strangers.size() == 1 ? " is" : " are")
                        + " left out, as no migration makes " + (strangers.size() == 1 ? "it" : "them")
                        + " with these columns.");
    }

    private String named() {
        String first = strangers.stream().limit(NAMED).map(Name::toString).collect(Collectors.joining(", "));
        return strangers.size() <= NAMED ? first : first + " and " + (strangers.size() - NAMED) + " more";
    }

    private String help() {
        Optional<Name> elsewhere = strangers.stream()
                .flatMap(stranger -> history.last().stream()
                        .filter(table -> table.name().equals(stranger.name()) && !table.equals(stranger)))
                .findFirst();
        return elsewhere
                .map(table ->
                        "The migrations make %s: write the profile of a database that has it there, or remove the file."
                                .formatted(table))
                .orElse("Write it anew with the goal profile from this project's database, or remove the file.");
    }
}
