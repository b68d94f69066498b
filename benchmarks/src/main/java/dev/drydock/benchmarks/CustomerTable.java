package dev.drydock.benchmarks;

import dev.drydock.data.ColumnProfile;
import dev.drydock.data.Profile;
import dev.drydock.data.TableProfile;
import dev.drydock.data.TableProfile.Basis;
import dev.drydock.data.TableProfile.ForeignKeyProfile;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of 12 columns, about 256 bytes a row as text, and how its values are distributed.
 *
 * @param name {@code customer}, or another for a second one beside it
 */
record CustomerTable(String name) {

    static final long GROUPS = 1_000;

    /** The type and the table that all of them need. */
    static final String SURROUNDINGS = """
            CREATE TYPE acct_status AS ENUM ('NEW', 'ACTIVE', 'SUSPENDED', 'CLOSED');
            CREATE TABLE grp (id int PRIMARY KEY, name text NOT NULL)""";

    /** Creates it without any index or constraint but NOT NULL. */
    String creation() {
        return """
                CREATE TABLE %s (
                    id bigint NOT NULL,
                    uid uuid NOT NULL,
                    email varchar(254) NOT NULL,
                    full_name varchar(100) NOT NULL,
                    bio text,
                    balance numeric(12,2) NOT NULL,
                    created_at timestamptz NOT NULL,
                    active boolean NOT NULL,
                    attrs jsonb,
                    status acct_status NOT NULL,
                    group_id int NOT NULL,
                    deleted_at timestamptz)""".formatted(name);
    }

    /** Adds the primary key, the unique email and the foreign key. */
    String constraints() {
        return "ALTER TABLE " + name
                + " ADD PRIMARY KEY (id), ADD UNIQUE (email), ADD FOREIGN KEY (group_id) REFERENCES grp";
    }

    /** What its rows are to be like. */
    TableProfile profile(long rows) {
        return new TableProfile(
                Name.of("public", name),
                rows,
                Basis.TABLE,
                List.of(
                        column("id", 0, -1, 8, 1.0),
                        column("uid", 0, -1, 16, 0.0),
                        column("email", 0, -1, 27, 0.0),
                        column("full_name", 0, 20_000, 15, 0.0),
                        column("bio", 0.25, 20_000, 72, 0.0),
                        column("balance", 0, 500_000, 7, 0.0),
                        column("created_at", 0, -0.9, 8, 0.99),
                        column("active", 0, 2, 1, 0.9, 0.95, 0.05),
                        column("attrs", 0.1, 20_000, 66, 0.0),
                        column("status", 0, 4, 4, 0.5, 0.7, 0.2, 0.07, 0.03),
                        column("group_id", 0, GROUPS, 4, 0.0, 0.05, 0.03, 0.02),
                        column("deleted_at", 0.9, -0.095, 8, 0.5)),
                List.of(new ForeignKeyProfile(List.of("group_id"), Name.of("public", "grp"), rows / (double) GROUPS)),
                List.of());
    }

    /** The profile of these tables and of the groups. */
    static Profile with(TableProfile... tables) {
        TableProfile groups = new TableProfile(
                Name.of("public", "grp"),
                GROUPS,
                Basis.TABLE,
                List.of(column("id", 0, -1, 4, 1.0), column("name", 0, -1, 12, 0.0)),
                List.of(),
                List.of());
        return new Profile(Stream.concat(Stream.of(groups), Stream.of(tables)).toList());
    }

    private static ColumnProfile column(
            String name,
            double nulls,
            double distinct,
            int width,
            @Nullable Double correlation,
            Double... frequencies) {
        return new ColumnProfile(name, nulls, distinct, width, correlation, List.of(frequencies));
    }
}
