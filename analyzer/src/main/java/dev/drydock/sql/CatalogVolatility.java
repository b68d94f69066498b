package dev.drydock.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The volatility of the functions and operators of pg_catalog, and of the functions of uuid-ossp and pgcrypto, read from
 * servers of version 13 to 18. Of overloads the most volatile counts, unless the number of arguments tells them apart.
 */
final class CatalogVolatility {

    private static final int OLDEST = 13;
    private static final int NEWEST = 18;
    private static final String RESOURCE = "volatility.txt";
    private static final Map<String, Range> KNOWN = read();

    /** The versions in which a name has a volatility, and what is said of it in others. */
    private record Range(
            Volatility volatility,
            int from,
            int to,
            @Nullable Range more) {}

    private CatalogVolatility() {}

    static @Nullable Volatility ofFunction(String name, int arguments, int major) {
        Volatility exact = of("function " + name + "/" + arguments, major);
        return exact == null ? of("function " + name, major) : exact;
    }

    static @Nullable Volatility ofExtension(String name, int major) {
        return of("extension " + name, major);
    }

    static @Nullable Volatility ofOperator(String symbol, int major) {
        return of("operator " + symbol, major);
    }

    private static @Nullable Volatility of(String key, int major) {
        int version = Math.max(OLDEST, Math.min(NEWEST, major));
        Range range = KNOWN.get(key);
        while (range != null && (version < range.from() || version > range.to())) {
            range = range.more();
        }
        return range == null ? null : range.volatility();
    }

    private static Map<String, Range> read() {
        Map<String, Range> known = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CatalogVolatility.class.getResourceAsStream(RESOURCE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] head = {};
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(" ")) {
                    add(known, head, line.strip());
                } else if (!line.startsWith("#")) {
                    head = line.split("[ -]");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** Adds names under a line such as {@code function volatile 17-18}. */
    private static void add(Map<String, Range> known, String[] head, String names) {
        Volatility volatility = Volatility.valueOf(head[1].toUpperCase(Locale.ROOT));
        int from = Integer.parseInt(head[2]);
        int to = Integer.parseInt(head[3]);
        for (String name : names.split(" ")) {
            String key = head[0] + " " + name;
            known.put(key, new Range(volatility, from, to, known.get(key)));
        }
    }
}
