package dev.drydock.config;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.schema.ServerVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The file that a project begins with: what Drydock found out, and what else can be said, as comments. */
public final class StarterConfig {

    private StarterConfig() {}

    /**
     * The text of {@code drydock.yml} for a history.
     *
     * @param root the project's folder; locations below it are written relative to it
     * @param locations where the migrations lie; none for the tool's own
     */
    public static String text(History history, Path root, List<Path> locations, ServerVersion server) {
        String last = history.migrations().stream()
                .filter(migration -> !migration.repeatable())
                .reduce((first, second) -> second)
                .map(Migration::version)
                .orElse("1");
        String folders = locations.stream()
                .map(location -> quoted(
                        location.startsWith(root) ? root.relativize(location).toString() : location.toString()))
                .collect(Collectors.joining(", "));
        return """
                # Lint, replay and tests read this file. Every key can be left out.
                postgres:
                  version: %s                # the major version in production
                migrations:
                %s  layout: %s
                #  since: %s                 # the last migration that is released: up to it all are applied, not judged

                # Where releases end, so that a column is not dropped in the release that brings its successor:
                # releases:
                #   first: %s

                # Rows in production; a table of up to 10,000 is small, and size is no reason for a finding:
                # tables:
                #   orders: {rows: 40_000_000, columns: {status: {values: [new, paid], weights: [1, 9]}}}

                # A replay fills tables up to drydock.rows, or with this share of production; scale, seed and locale decide the rows:
                # scale: 0.1
                # seed: 1
                # locale: en

                # What a migration may do in a replay; a table has the default's limits for what it does not set:
                # budgets:
                #   default: {blockedReads: 100ms, blockedWrites: 300ms, rewrite: false}
                #   orders: {blockedWrites: 50ms, locks: {access exclusive: 50ms}}

                # The application's own statements, which a replay runs meanwhile; without them it reads and writes by itself:
                # workload:
                #   - {table: orders, sql: "select * from orders where id = ?", perSecond: 50}

                # What there is before the first migration in production, and before a replay:
                # extensions: [pgcrypto]
                # roles: [app_rw, reporting]

                # off, info, warning or error; mvn drydock:rules lists all rules:
                # rules:
                #   rollback-missing: off
                """.formatted(
                        server,
                        folders.isEmpty() ? "" : "  locations: [" + folders + "]\n",
                        quoted(history.layout()),
                        quoted(last),
                        quoted(last));
    }

    /** A scalar in double quotes, whatever is in it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", "?") + '"';
    }
}
