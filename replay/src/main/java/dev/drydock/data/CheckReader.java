package dev.drydock.data;

import dev.drydock.data.Condition.Absent;
import dev.drydock.data.Condition.Call;
import dev.drydock.data.Condition.Case;
import dev.drydock.data.Condition.Compared;
import dev.drydock.data.Condition.Every;
import dev.drydock.data.Condition.Literal;
import dev.drydock.data.Condition.Literals;
import dev.drydock.data.Condition.Not;
import dev.drydock.data.Condition.Null;
import dev.drydock.data.Condition.Reference;
import dev.drydock.data.Condition.Some;
import dev.drydock.data.Condition.Unclear;
import dev.drydock.data.Demand.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads in which ways rows can satisfy a CHECK: comparisons of a column with constants, of its length, of two columns, lists of
 * values, IS [NOT] NULL and CASE, joined by AND, OR and NOT.
 *
 * <p>A condition that is NULL is satisfied (manual, 5.5.1 Check Constraints), and so is one that is made by AND and OR of conditions
 * each of which is TRUE or NULL.
 */
final class CheckReader {

    /** More ways are not looked at. */
    private static final int MOST = 200;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,17}(\\.\\d+)?");
    private static final Set<String> LENGTHS = Set.of("char_length", "character_length", "length", "octet_length");
    private static final Set<String> TRIMS = Set.of("trim", "btrim", "ltrim", "rtrim");

    private CheckReader() {}

    /** The ways, those first that take least from the rows; none if nothing can satisfy it. */
    static List<Demand> of(String condition) {
        return ways(ConditionReader.read(condition), true).stream()
                .sorted(Comparator.comparingInt(Demand::cost))
                .toList();
    }

    private static List<Demand> ways(Condition condition, boolean wanted) {
        if (condition instanceof Every every) {
            return wanted ? all(every.parts(), true) : any(every.parts(), false);
        } else if (condition instanceof Some some) {
            return wanted ? any(some.parts(), true) : all(some.parts(), false);
        } else if (condition instanceof Not not) {
            return ways(not.of(), !wanted);
        } else if (condition instanceof Absent absent) {
            return absent.of() instanceof Reference reference
                    ? List.of(Demand.on(reference.column(), wanted ? Limits.nothing() : Limits.known()))
                    : unclear(absent.of());
        } else if (condition instanceof Compared compared) {
            String operator = wanted ? compared.operator() : opposite(compared.operator());
            return compared(compared.left(), operator, compared.right());
        } else if (condition instanceof Reference reference) {
            return List.of(Demand.on(reference.column(), Limits.oneOf(List.of(wanted ? "t" : "f"))));
        } else if (condition instanceof Case cases) {
            return cases(cases, wanted);
        } else if (condition instanceof Literal literal) {
            return literal.text().equals(wanted ? "t" : "f") ? List.of(Demand.NONE) : List.of();
        }
        return condition instanceof Null ? List.of(Demand.NONE) : unclear(condition);
    }

    private static List<Demand> any(List<Condition> parts, boolean wanted) {
        return parts.stream()
                .flatMap(part -> ways(part, wanted).stream())
                .limit(MOST)
                .toList();
    }

    private static List<Demand> all(List<Condition> parts, boolean wanted) {
        List<Demand> all = List.of(Demand.NONE);
        for (Condition part : parts) {
            all = both(all, ways(part, wanted));
        }
        return all;
    }

    private static List<Demand> both(List<Demand> some, List<Demand> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(one::and))
                .limit(MOST)
                .toList();
    }

    /** A row takes the first branch whose condition is true: the ones before it are false or NULL. */
    private static List<Demand> cases(Case cases, boolean wanted) {
        List<Demand> ways = new ArrayList<>();
        List<Demand> passed = List.of(Demand.NONE);
        for (int i = 0; i < cases.conditions().size(); i++) {
            Condition condition = cases.conditions().get(i);
            List<Demand> taken =
                    ways(condition, true).stream().map(Demand::known).toList();
            ways.addAll(both(both(passed, taken), ways(cases.results().get(i), wanted)));
            passed = both(passed, ways(condition, false));
        }
        ways.addAll(both(passed, ways(cases.otherwise(), wanted)));
        return ways.stream().limit(MOST).toList();
    }

    private static List<Demand> compared(Condition left, String operator, Condition right) {
        if (left instanceof Reference a && right instanceof Reference b) {
            boolean turned = operator.startsWith(">");
            Order order = turned
                    ? new Order(b.column(), turned(operator), a.column())
                    : new Order(a.column(), operator, b.column());
            return List.of(Demand.on(order));
        }
        if (isTest(left) && isTest(right) && (operator.equals("=") || operator.equals("<>"))) {
            boolean same = operator.equals("=");
            return Stream.concat(
                            both(ways(left, true), ways(right, same)).stream(),
                            both(ways(left, false), ways(right, !same)).stream())
                    .toList();
        }
        if (left instanceof Literal && !(right instanceof Literal)) {
            return compared(right, turned(operator), left);
        }
        if (left instanceof Call call && call.function().equals("lower") && operator.equals("=")) {
            boolean itself = call.arguments().equals(List.of(right));
            return itself && right instanceof Reference reference
                    ? List.of(Demand.on(reference.column(), Limits.lowerCase()))
                    : unclear(left, right);
        }
        if (right instanceof Call call && call.function().equals("lower") && left instanceof Reference) {
            return call.arguments().equals(List.of(left)) ? compared(right, operator, left) : unclear(left, right);
        }
        if (left instanceof Call call && call.function().equals("num_nonnulls") && right instanceof Literal count) {
            return counted(call, operator, count.text());
        }
        return limits(left, operator, right)
                .map(demand -> List.of(demand))
                .orElseGet(() -> right instanceof Null ? List.of(Demand.NONE) : unclear(left, right));
    }

    private static boolean isTest(Condition condition) {
        return condition instanceof Absent || condition instanceof Not not && isTest(not.of());
    }

    private static List<Demand> counted(Call call, String operator, String count) {
        boolean one = count.equals("1");
        boolean atMostOne = one && operator.equals("<=") || count.equals("2") && operator.equals("<");
        boolean atLeastOne = one && operator.equals(">=") || count.equals("0") && operator.equals(">");
        boolean exactlyOne = one && operator.equals("=");
        boolean columns = call.arguments().stream().allMatch(Reference.class::isInstance);
        if (!columns || !(atMostOne || atLeastOne || exactlyOne)) {
            return unclear(call);
        }
        List<Demand> ways = new ArrayList<>();
        for (Condition chosen : call.arguments()) {
            Demand way = Demand.NONE;
            for (Condition argument : call.arguments()) {
                if (argument.equals(chosen) || !atLeastOne) {
                    way = way.and(
                            ways(new Absent(argument), !argument.equals(chosen)).get(0));
                }
            }
            ways.add(way);
        }
        return ways;
    }

    private static Optional<Demand> limits(Condition left, String operator, Condition right) {
        if (left instanceof Reference reference && right instanceof Literals list) {
            Limits limits = operator.equals("=") ? Limits.oneOf(list.texts()) : Limits.noneOf(list.texts());
            return Optional.of(Demand.on(reference.column(), limits));
        }
        if (!(right instanceof Literal literal)) {
            return Optional.empty();
        }
        boolean number = NUMBER.matcher(literal.text()).matches();
        if (left instanceof Reference reference) {
            Optional<Limits> limits = operator.equals("=")
                    ? Optional.of(Limits.oneOf(List.of(literal.text())))
                    : operator.equals("<>")
                            ? Optional.of(Limits.noneOf(List.of(literal.text())))
                            : number ? Optional.of(range(operator, literal.text())) : Optional.empty();
            return limits.map(limit -> Demand.on(reference.column(), limit));
        }
        if (left instanceof Call call && call.arguments().size() == 1) {
            Condition argument = call.arguments().get(0);
            if (LENGTHS.contains(call.function()) && number && untrimmed(argument) instanceof Reference reference) {
                return length(operator, new BigDecimal(literal.text()).intValue())
                        .map(limit -> Demand.on(reference.column(), limit));
            }
            if (TRIMS.contains(call.function())
                    && argument instanceof Reference reference
                    && operator.equals("<>")
                    && literal.text().isEmpty()) {
                return Optional.of(Demand.on(reference.column(), Limits.noneOf(List.of(""))));
            }
        }
        return Optional.empty();
    }

    /** The values that are made have no blanks around them. */
    private static Condition untrimmed(Condition condition) {
        return condition instanceof Call call
                        && TRIMS.contains(call.function())
                        && call.arguments().size() == 1
                ? call.arguments().get(0)
                : condition;
    }

    private static Limits range(String operator, String number) {
        BigDecimal bound = new BigDecimal(number);
        long ceiling = bound.setScale(0, RoundingMode.CEILING).longValue();
        long floor = bound.setScale(0, RoundingMode.FLOOR).longValue();
        return switch (operator) {
            case ">=" -> Limits.atLeast(ceiling);
            case ">" -> Limits.atLeast(floor + 1);
            case "<=" -> Limits.atMost(floor);
            default -> Limits.atMost(ceiling - 1);
        };
    }

    private static Optional<Limits> length(String operator, int characters) {
        return switch (operator) {
            case ">=" -> Optional.of(Limits.length(characters, Integer.MAX_VALUE));
            case ">" -> Optional.of(Limits.length(characters + 1, Integer.MAX_VALUE));
            case "<=" -> Optional.of(Limits.length(0, characters));
            case "<" -> Optional.of(Limits.length(0, characters - 1));
            case "=" -> Optional.of(Limits.length(characters, characters));
            default -> characters == 0 ? Optional.of(Limits.length(1, Integer.MAX_VALUE)) : Optional.empty();
        };
    }

    private static String turned(String operator) {
        return operator.equals("<>")
                ? operator
                : operator.replace('<', '#').replace('>', '<').replace('#', '>');
    }

    private static String opposite(String operator) {
        return switch (operator) {
            case "=" -> "<>";
            case "<>" -> "=";
            case "<" -> ">=";
            case "<=" -> ">";
            case ">" -> "<=";
            default -> "<";
        };
    }

    private static List<Demand> unclear(Condition... conditions) {
        Set<String> names = new HashSet<>();
        for (Condition condition : conditions) {
            names(condition, names);
        }
        return List.of(Demand.unclear(names));
    }

    private static void names(Condition condition, Set<String> names) {
        if (condition instanceof Reference reference) {
            names.add(reference.column());
        } else if (condition instanceof Unclear unclear) {
            names.addAll(unclear.names());
        } else if (condition instanceof Call call) {
            call.arguments().forEach(argument -> names(argument, names));
        } else if (condition instanceof Compared compared) {
            names(compared.left(), names);
            names(compared.right(), names);
        } else if (condition instanceof Not not) {
            names(not.of(), names);
        } else if (condition instanceof Absent absent) {
            names(absent.of(), names);
        } else if (condition instanceof Every every) {
            every.parts().forEach(part -> names(part, names));
        } else if (condition instanceof Some some) {
            some.parts().forEach(part -> names(part, names));
        } else if (condition instanceof Case cases) {
            Stream.concat(cases.conditions().stream(), cases.results().stream()).forEach(part -> names(part, names));
            names(cases.otherwise(), names);
        }
    }
}
