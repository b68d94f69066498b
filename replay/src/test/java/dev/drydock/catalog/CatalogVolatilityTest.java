package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.SharedPostgres;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Expression;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the analyzer knows about the volatility of functions and operators is what the servers say. */
class CatalogVolatilityTest {

    private static final String RESOURCE = "/dev/drydock/sql/volatility.txt";
    private static final String RANKS = "isv";
    private static final List<String> WORDS = List.of("immutable", "stable", "volatile");

    /** timezone of a time with time zone is volatile up to 14 and stable above, and hardly ever meant. */
    private static final String FUNCTIONS = """
            SELECT proname, provolatile, pronargs, pronargdefaults + provariadic::int FROM pg_proc
            WHERE pronamespace = 'pg_catalog'::regnamespace
            AND NOT (proname = 'timezone' AND 'timetz'::regtype = ANY (proargtypes))""";

    private static final String OPERATORS = """
            SELECT oprname, provolatile, 0, 0 FROM pg_operator JOIN pg_proc p ON p.oid = oprcode
            WHERE oprnamespace = 'pg_catalog'::regnamespace""";
    private static final String EXTENSIONS = """
            SELECT proname, provolatile, 0, 0 FROM pg_proc
            WHERE pronamespace = 'extended'::regnamespace""";

    /** By name, or name/arguments where their number decides: the rank in each version, -1 where there is none. */
    private static final class Catalog extends TreeMap<String, int[]> {

        private static final long serialVersionUID = 1L;

        private void add(int major, Statement statement, String query) throws SQLException {
            Map<String, TreeMap<Integer, Integer>> byName = new HashMap<>();
            Set<String> open = new HashSet<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    int rank = RANKS.indexOf(rows.getString(2));
                    byName.computeIfAbsent(rows.getString(1), name -> new TreeMap<>())
                            .merge(rows.getInt(3), rank, Math::max);
                    if (rows.getInt(4) != 0) {
                        open.add(rows.getString(1));
                    }
                }
            }
            byName.forEach((name, byArguments) -> {
                put(
                        name,
                        major,
                        byArguments.values().stream().max(Integer::compare).orElseThrow());
                if (new TreeSet<>(byArguments.values()).size() > 1 && !open.contains(name)) {
                    byArguments.forEach((arguments, rank) -> put(name + "/" + arguments, major, rank));
                }
            });
        }

        private void put(String name, int major, int rank) {
            computeIfAbsent(name, n -> new int[] {-1, -1, -1, -1, -1, -1})[major - ServerVersion.OLDEST] = rank;
        }

        /** A line such as {@code function volatile 17-18} and indented ones with the names. */
        private List<String> lines(String kind) {
            Map<String, List<String>> lines = new TreeMap<>();
            forEach((name, ranks) -> {
                int from = 0;
                for (int i = 1; i <= ranks.length; i++) {
                    if (i == ranks.length || ranks[i] != ranks[from]) {
                        if (ranks[from] >= 0) {
                            String head = kind + " " + WORDS.get(ranks[from]) + " " + (from + ServerVersion.OLDEST)
                                    + "-" + (i - 1 + ServerVersion.OLDEST);
                            lines.computeIfAbsent(head, h -> new ArrayList<>()).add(name);
                        }
                        from = i;
                    }
                }
            });
            return lines.entrySet().stream()
                    .flatMap(line -> Stream.concat(Stream.of(line.getKey()), wrapped(line.getValue()).stream()))
                    .toList();
        }

        private static List<String> wrapped(List<String> names) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder(" ");
            for (String name : names) {
                if (line.length() + name.length() > 110) {
                    lines.add(line.toString());
                    line = new StringBuilder(" ");
                }
                line.append(' ').append(name);
            }
            lines.add(line.toString());
            return lines;
        }
    }

    private static String told() throws IOException {
        try (InputStream in = Expression.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_resource_is_what_the_catalogs_of_all_versions_say() throws SQLException, IOException {
        Catalog functions = new Catalog();
        Catalog operators = new Catalog();
        Catalog extensions = new Catalog();
        for (int major = ServerVersion.OLDEST; major <= ServerVersion.NEWEST; major++) {
            var server = SharedPostgres.server(major);
            server.createDatabase("volatility", server.adminUser());
            try (Connection connection = server.connectAdmin("volatility");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA extended;"
                        + "CREATE EXTENSION \"uuid-ossp\" SCHEMA extended; CREATE EXTENSION pgcrypto SCHEMA extended");
                functions.add(major, statement, FUNCTIONS);
                operators.add(major, statement, OPERATORS);
                extensions.add(major, statement, EXTENSIONS);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("# pg_proc and pg_operator of the servers; CatalogVolatilityTest in replay writes and compares it");
        lines.addAll(extensions.lines("extension"));
        lines.addAll(functions.lines("function"));
        lines.addAll(operators.lines("operator"));
        String generated = String.join("\n", lines) + "\n";
        Path file = Path.of("target", "volatility.txt");
        Files.writeString(file, generated);

        assertThat(told())
                .as("the resource %s, which should be what is in %s", RESOURCE, file)
                .isEqualTo(generated);
    }
}
