package dev.drydock.rule;

import dev.drydock.DrydockException;
import dev.drydock.schema.ServerVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The page of a rule: what it is called, how much it matters, and SQL that shows it.
 *
 * <p>A page is a resource {@code <id>.md} beside the rule's class. It begins with front matter between lines of three
 * dashes ({@code title}, {@code severity}, {@code lock}, {@code cost}, and where they apply {@code error}, {@code versions}, {@code enabled: false} and
 * {@code option <name>: <default>, <meaning>}); its fenced blocks are {@code sql setup}, {@code sql bad} and
 * {@code sql good}. A block {@code sql good rewrite} is a good one that ends in the same schema as a bad one.
 *
 * @param title what is wrong, as a heading
 * @param severity how much it matters unless the user says otherwise
 * @param lock the claim about the lock, in a few words
 * @param cost what the lock is held for: {@code rewrite}, {@code scan}, {@code build}, {@code catalog} or {@code none}
 * @param error the SQLSTATE with which the server refuses every bad block, or empty where it runs them
 * @param oldest the first major version of PostgreSQL that it speaks about; {@code versions: 14-18} says both
 * @param newest the last one
 * @param enabled whether it is reported unless the user says otherwise
 * @param options what the user may set
 * @param text the page in Markdown, without its front matter
 * @param setup SQL that makes the tables, run before each block
 * @param bad blocks that the rule must flag
 * @param good blocks that it must not flag
 */
public record RulePage(
        String title,
        Severity severity,
        String lock,
        String cost,
        String error,
        int oldest,
        int newest,
        boolean enabled,
        List<RuleOption> options,
        String text,
        String setup,
        List<String> bad,
        List<String> good) {

    public RulePage {
        options = List.copyOf(options);
        bad = List.copyOf(bad);
        good = List.copyOf(good);
    }

    /** The page of a rule whose title says all, without SQL. */
    public static RulePage of(String title, Severity severity) {
        return new RulePage(
                title,
                severity,
                "",
                "none",
                "",
                ServerVersion.OLDEST,
                ServerVersion.NEWEST,
                true,
                List.of(),
                "",
                "",
                List.of(),
                List.of());
    }

    /** Tells whether what it speaks about takes the longer the more rows there are. */
    public boolean growsWithRows() {
        return Set.of("rewrite", "scan", "build").contains(cost);
    }

    static RulePage read(Rule<?> rule) {
        String resource = rule.id() + ".md";
        try (InputStream in = rule.getClass().getResourceAsStream(resource)) {
            if (in == null) {
                throw new DrydockException("The rule " + rule.id() + " has no page. Put " + resource
                        + " among the resources of the package "
                        + rule.getClass().getPackageName() + ".");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RulePage parse(String text, String resource) {
        List<String> lines = text.lines().toList();
        Map<String, String> matter = frontMatter(lines);
        List<String> setup = blocks(lines, "sql setup");
        String[] versions = checked(
                        matter.getOrDefault("versions", ServerVersion.OLDEST + "-" + ServerVersion.NEWEST),
                        "[0-9]{1,4}(-[0-9]{1,4})?",
                        "versions",
                        "a major version, such as 14, or two, such as 14-18",
                        resource)
                .split("-", 2);
        return new RulePage(
                required(matter, "title", resource),
                Severity.valueOf(checked(
                                required(matter, "severity", resource),
                                "(?i:error|warning|info)",
                                "severity",
                                "error, warning or info",
                                resource)
                        .toUpperCase(Locale.ROOT)),
                matter.getOrDefault("lock", ""),
                checked(
                        matter.getOrDefault("cost", "none"),
                        "scan|build|rewrite|catalog|none",
                        "cost",
                        "scan, build, rewrite, catalog or none",
                        resource),
                matter.getOrDefault("error", ""),
                Integer.parseInt(versions[0]),
                Integer.parseInt(versions[versions.length - 1]),
                Boolean.parseBoolean(matter.getOrDefault("enabled", "true")),
                options(matter, resource),
                body(lines),
                String.join("\n", setup),
                blocks(lines, "sql bad"),
                blocks(lines, "sql good"));
    }

    /** A line {@code option <name>: <default>, <meaning>} each. */
    private static List<RuleOption> options(Map<String, String> matter, String resource) {
        List<RuleOption> options = new ArrayList<>();
        matter.forEach((key, value) -> {
            if (key.startsWith("option ")) {
                String[] parts = value.split(",", 2);
                if (parts.length < 2) {
                    throw new DrydockException("The page " + resource + " does not say what its " + key
                            + " means. Write the default, a comma, and the meaning.");
                }
                options.add(
                        new RuleOption(key.substring("option ".length()).strip(), parts[0].strip(), parts[1].strip()));
            }
        });
        return options;
    }

    private static String body(List<String> lines) {
        int end = lines.subList(Math.min(1, lines.size()), lines.size()).indexOf("---");
        return String.join("\n", lines.subList(end + 2, lines.size())).strip() + "\n";
    }

    private static Map<String, String> frontMatter(List<String> lines) {
        Map<String, String> matter = new LinkedHashMap<>();
        for (int i = 1; i < lines.size() && !lines.get(i).equals("---"); i++) {
            String[] pair = lines.get(i).split(":", 2);
            if (pair.length == 2) {
                matter.put(pair[0].strip(), pair[1].strip());
            }
        }
        return matter;
    }

    private static String required(Map<String, String> matter, String key, String resource) {
        String value = matter.get(key);
        if (value == null) {
            throw new DrydockException(
                    "The page " + resource + " says no " + key + ". Add it to the front matter at its top.");
        }
        return value;
    }

    private static String checked(String value, String pattern, String key, String right, String resource) {
        if (!value.matches(pattern)) {
            throw new DrydockException("The page " + resource + " says \"" + key + ": " + value
                    + "\", which is not known. Write " + right + ".");
        }
        return value;
    }

    private static List<String> blocks(List<String> lines, String info) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : lines) {
            if (line.startsWith("```")) {
                if (block != null) {
                    blocks.add(block.toString());
                }
                block = block == null && (line + " ").startsWith("```" + info + " ") ? new StringBuilder() : null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
