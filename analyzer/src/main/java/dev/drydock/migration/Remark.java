package dev.drydock.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to say of files that are no problem. */
enum Remark {
    CALLBACK(
            "is a callback that Flyway runs beside the migrations; it is not read.",
            "are callbacks that Flyway runs beside the migrations; they are not read."),
    UNDO_ALONE("undoes a version that has no migration.", "undo versions that have no migration."),
    DOWN_ALONE("takes back a version that has no migration.", "take back versions that have no migration.");

    private static final int NAMED = 3;

    private final String one;
    private final String several;

    Remark(String one, String several) {
        this.one = one;
        this.several = several;
    }

    /** One sentence about all the files; it names the first three. */
    String of(List<Path> files) {
        if (files.size() == 1) {
            return files.get(0) + " " + one;
        }
        String first = files.stream().limit(NAMED).map(Path::toString).collect(Collectors.joining(", "));
        int more = files.size() - NAMED;
        return first + (more > 0 ? " and " + more + " more " : " ") + several;
    }
}
