package dev.drydock.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what simple conditions demand of single columns: comparisons with a number, lists of values, lengths and NOT NULL,
 * joined by AND.
 *
 * @param limits by column; {@code value} for the value of a domain
 * @param understood whether no part of the conditions was passed over
 */
record CheckReader(Map<String, Limits> limits, boolean understood) {

    private static final String COLUMN = "(\"[^\"]+\"|[A-Za-z_][\\w$]*)";
    private static final String COMPARISON = "\\s*(>=|<=|=|>|<)\\s*";
    private static final String LITERAL = "'(?:[^']|'')*'|-?\\d+(?:\\.\\d+)?";

    private static final Pattern FRAME = Pattern.compile(
            "(?i)^\\s*CHECK\\s*(\\(.*\\))(?:\\s+NO INHERIT)?(?:\\s+NOT VALID)?(?:\\s+NOT ENFORCED)?\\s*$",
            Pattern.DOTALL);
    private static final Pattern CAST = Pattern.compile(
            "(?i)::\\s*(?:character varying|bit varying|double precision"
                    + "|time(?:stamp)?(?:\\(\\d\\))? with(?:out)? time zone|\"[^\"]+\"|[a-z_][\\w$.]*)(?:\\([\\d, ]+\\))?(?:\\[\\])?");
    private static final Pattern LONE = Pattern.compile("(?<![\\w\"$])\\(\\s*(" + COLUMN + "|" + LITERAL + ")\\s*\\)");
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)" + COLUMN + "\\s+BETWEEN\\s+(" + LITERAL + ")\\s+AND\\s+(" + LITERAL + ")");
    private static final Pattern NUMBER = Pattern.compile(COLUMN + COMPARISON + "'?(-?\\d+(?:\\.\\d+)?)'?");
    private static final Pattern REVERSED = Pattern.compile("'?(-?\\d+(?:\\.\\d+)?)'?" + COMPARISON + COLUMN);
    private static final Pattern LENGTH =
            Pattern.compile("(?i)(?:char_length|character_length|length|octet_length)\\s*\\(\\s*" + COLUMN + "\\s*\\)"
                    + COMPARISON + "(\\d+)");
    private static final Pattern LIST =
            Pattern.compile("(?i)" + COLUMN + "\\s*(?:IN|=\\s*ANY)\\s*(\\(.*\\)|" + LITERAL + ")", Pattern.DOTALL);
    private static final Pattern EQUAL = Pattern.compile(COLUMN + "\\s*=\\s*('(?:[^']|'')*')");
    private static final Pattern NOT_NULL = Pattern.compile("(?i)" + COLUMN + "\\s+IS\\s+NOT\\s+NULL");
    private static final Pattern AND = Pattern.compile("(?i)\\bAND\\b");

    CheckReader {
        limits = Map.copyOf(limits);
    }

    /** Reads a condition as it was written or as the server shows it. */
    static CheckReader of(String condition) {
        Matcher frame = FRAME.matcher(condition);
        String text = frame.matches() ? frame.group(1) : condition;
        text = CAST.matcher(text).replaceAll("");
        for (String before = ""; !before.equals(text); ) {
            before = text;
            text = LONE.matcher(text).replaceAll("$1");
        }
        text = BETWEEN.matcher(text).replaceAll("$1 >= $2 AND $1 <= $3");
        Map<String, Limits> limits = new LinkedHashMap<>();
        boolean understood = true;
        for (String part : conjuncts(text)) {
            understood &= read(part, limits);
        }
        return new CheckReader(limits, understood);
    }

    private static boolean read(String part, Map<String, Limits> limits) {
        Matcher matcher = NUMBER.matcher(part);
        if (matcher.matches()) {
            return compared(matcher.group(1), matcher.group(2), matcher.group(3), limits);
        }
        matcher = REVERSED.matcher(part);
        if (matcher.matches()) {
            return compared(matcher.group(3), reversed(matcher.group(2)), matcher.group(1), limits);
        }
        matcher = LENGTH.matcher(part);
        if (matcher.matches()) {
            return add(matcher.group(1), length(matcher.group(2), Integer.parseInt(matcher.group(3))), limits);
        }
        matcher = NOT_NULL.matcher(part);
        if (matcher.matches()) {
            return add(matcher.group(1), Limits.known(), limits);
        }
        matcher = EQUAL.matcher(part);
        if (!matcher.matches()) {
            matcher = LIST.matcher(part);
        }
        return matcher.matches() && add(matcher.group(1), Limits.oneOf(literals(matcher.group(2))), limits);
    }

    private static boolean compared(String column, String operator, String number, Map<String, Limits> limits) {
        BigDecimal bound = new BigDecimal(number);
        long ceiling = bound.setScale(0, RoundingMode.CEILING).longValue();
        long floor = bound.setScale(0, RoundingMode.FLOOR).longValue();
        return add(
                column,
                switch (operator) {
                    case ">=" -> Limits.atLeast(ceiling);
                    case ">" -> Limits.atLeast(floor + 1);
                    case "<=" -> Limits.atMost(floor);
                    case "<" -> Limits.atMost(ceiling - 1);
                    default -> Limits.oneOf(List.of(number));
                },
                limits);
    }

    private static String reversed(String operator) {
        return operator.replace('<', '#').replace('>', '<').replace('#', '>');
    }

    private static Limits length(String operator, int characters) {
        return switch (operator) {
            case ">=" -> Limits.length(characters, Integer.MAX_VALUE);
            case ">" -> Limits.length(characters + 1, Integer.MAX_VALUE);
            case "<=" -> Limits.length(0, characters);
            case "<" -> Limits.length(0, characters - 1);
            default -> Limits.length(characters, characters);
        };
    }

    private static boolean add(String written, Limits limit, Map<String, Limits> limits) {
        String column = written.startsWith("\"")
                ? written.substring(1, written.length() - 1)
                : written.toLowerCase(Locale.ROOT);
        limits.merge(column, limit, Limits::and);
        return true;
    }

    private static List<String> literals(String text) {
        List<String> literals = new ArrayList<>();
        Matcher literal = Pattern.compile(LITERAL).matcher(text);
        while (literal.find()) {
            String value = literal.group();
            literals.add(
                    value.startsWith("'")
                            ? value.substring(1, value.length() - 1).replace("''", "'")
                            : value);
        }
        return literals;
    }

    /** The parts that all have to be true, parentheses around them taken off. */
    private static List<String> conjuncts(String text) {
        String bare = bare(text);
        @Nullable Integer and = topLevelAnd(bare);
        if (and == null) {
            return List.of(bare);
        }
        List<String> parts = new ArrayList<>(conjuncts(bare.substring(0, and)));
        parts.addAll(conjuncts(bare.substring(and + 3)));
        return parts;
    }

    private static String bare(String text) {
        String bare = text.strip();
        while (bare.startsWith("(") && closing(bare) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static int closing(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Integer topLevelAnd(String text) {
        Matcher and = AND.matcher(text);
        int depth = 0;
        boolean quoted = false;
        int at = 0;
        while (and.find()) {
            for (; at < and.start(); at++) {
                char c = text.charAt(at);
                quoted ^= c == '\'';
                depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (depth == 0 && !quoted) {
                return and.start();
            }
        }
        return null;
    }
}
