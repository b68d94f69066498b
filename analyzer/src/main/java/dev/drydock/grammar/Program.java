package dev.drydock.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A grammar as code for the {@link Recognizer}: three numbers an instruction.
 *
 * <p>A choice whose alternatives begin with different terminals needs no way back; the code says so.
 */
final class Program {

    /** Passes one terminal of set {@code a}. */
    static final int PASS = 0;
    /** Goes to {@code b} unless a terminal of set {@code a} follows. */
    static final int UNLESS = 1;
    /** Enters the rule at {@code a}. */
    static final int CALL = 2;
    /** Leaves a rule; with {@code a} = 1 the operators of its caller wait again. */
    static final int RETURN = 3;

    static final int JUMP = 4;
    /** Marks {@code a} as the place to go on from if what follows fails. */
    static final int CHOICE = 5;
    /** Drops the last mark and goes to {@code a}. */
    static final int COMMIT = 6;
    /** Drops the last mark, goes back to where it was set in the text, and on at {@code a}. */
    static final int BACK = 7;

    static final int FAIL = 8;
    /** Drops the last mark and fails. */
    static final int FAIL_TWICE = 9;

    static final int BEGIN = 10;
    /** Weighs precedence {@code a} at position {@code b}. */
    static final int WEIGH = 11;

    static final int QUERY = 12;
    static final int STOP = 13;

    private final Map<String, Node> rules;
    private final FirstSets first;
    private final List<TerminalSet> sets = new ArrayList<>();
    private final Map<TerminalSet, Integer> setNumbers = new HashMap<>();
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private final Map<Integer, String> calls = new HashMap<>();
    private int[] code = new int[3 * 4096];
    private int size;
    private final TerminalSet[] setArray;
    private final int subquery;
    private final TerminalSet parenthesis;
    private final TerminalSet startsQuery;

    Program(Map<String, Node> rules, String start) {
        this.rules = rules;
        this.first = new FirstSets(rules);
        call(start);
        emit(PASS, set(TerminalSet.of(Terminals.END)), 0);
        emit(STOP, 0, 0);
        rules.forEach((name, body) -> {
            starts.put(name, size);
            compile(body);
            emit(RETURN, begins(body) ? 1 : 0, 0);
        });
        calls.forEach((address, rule) -> code[address + 1] = starts.get(rule));
        code = Arrays.copyOf(code, size);
        setArray = sets.toArray(TerminalSet[]::new);
        subquery = starts.get("subquery");
        parenthesis = first.of(new Node.Reference("subquery"));
        startsQuery = first.of(new Node.Reference("query"))
                .or(first.of(new Node.Reference("with")))
                .minus(parenthesis);
    }

    /** Where the rule of a query in parentheses begins. */
    int subquery() {
        return subquery;
    }

    /** The parentheses behind which, further ones aside, a query begins. */
    BitSet queries(int[] terminals, int length) {
        BitSet queries = new BitSet(length);
        boolean query = false;
        for (int i = length - 1; i >= 0; i--) {
            boolean opens = parenthesis.has(terminals[i]);
            query = opens ? query : startsQuery.has(terminals[i]);
            queries.set(i, opens && query);
        }
        return queries;
    }

    int[] code() {
        return code;
    }

    TerminalSet[] sets() {
        return setArray;
    }

    private void compile(Node node) {
        TerminalSet single = first.singleTerminal(node);
        if (single != null) {
            emit(PASS, set(single), 0);
        } else if (node instanceof Node.Reference reference) {
            call(reference.rule());
        } else if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(this::compile);
        } else if (node instanceof Node.Choice choice) {
            choice(choice.alternatives());
        } else if (node instanceof Node.Optional optional) {
            optional(optional.part(), null);
        } else if (node instanceof Node.Repeated repeated) {
            optional(repeated.part(), size);
        } else if (node instanceof Node.Ahead ahead) {
            ahead(ahead);
        } else if (node instanceof Node.Weigh weigh) {
            emit(WEIGH, weigh.level().ordinal(), weigh.position().ordinal());
        } else {
            emit(node instanceof Node.Begin ? BEGIN : QUERY, 0, 0);
        }
    }

    private void choice(List<Node> alternatives) {
        int last = alternatives.size() - 1;
        TerminalSet[] later = new TerminalSet[last + 1];
        boolean[] laterEmpty = new boolean[last + 1];
        later[last] = TerminalSet.none();
        for (int i = last; i > 0; i--) {
            later[i - 1] = later[i].or(first.of(alternatives.get(i)));
            laterEmpty[i - 1] = laterEmpty[i] || first.mayBeEmpty(alternatives.get(i));
        }
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            Node alternative = alternatives.get(i);
            TerminalSet begins = first.of(alternative);
            boolean tested = !first.mayBeEmpty(alternative);
            int test = tested ? emit(UNLESS, set(begins), 0) : -1;
            boolean wayBack = !tested || laterEmpty[i] || begins.meets(later[i]);
            int mark = wayBack ? emit(CHOICE, 0, 0) : -1;
            compile(alternative);
            ends.add(emit(wayBack ? COMMIT : JUMP, 0, 0));
            if (tested) {
                code[test + 2] = size;
            }
            if (wayBack) {
                code[mark + 1] = size;
            }
        }
        compile(alternatives.get(last));
        ends.forEach(end -> code[end + 1] = size);
    }

    /** The part or nothing; again from {@code loop} where it may come repeatedly. */
    private void optional(Node part, @Nullable Integer loop) {
        int test = first.mayBeEmpty(part) ? -1 : emit(UNLESS, set(first.of(part)), 0);
        if (first.singleTerminal(part) != null) {
            compile(part);
            if (loop != null) {
                emit(JUMP, loop, 0);
            }
        } else {
            int mark = emit(CHOICE, 0, 0);
            compile(part);
            int commit = emit(COMMIT, 0, 0);
            code[mark + 1] = size;
            code[commit + 1] = loop == null ? size : loop;
        }
        if (test >= 0) {
            code[test + 2] = size;
        }
    }

    private void ahead(Node.Ahead ahead) {
        int mark = emit(CHOICE, 0, 0);
        compile(ahead.part());
        if (ahead.follows()) {
            int back = emit(BACK, 0, 0);
            code[mark + 1] = size;
            emit(FAIL, 0, 0);
            code[back + 1] = size;
        } else {
            emit(FAIL_TWICE, 0, 0);
            code[mark + 1] = size;
        }
    }

    private void call(String rule) {
        calls.put(emit(CALL, 0, 0), rule);
    }

    private boolean begins(Node node) {
        return node instanceof Node.Begin
                || node instanceof Node.Sequence sequence
                        && sequence.parts().stream().anyMatch(this::begins);
    }

    private int set(TerminalSet set) {
        Integer known = setNumbers.putIfAbsent(set, sets.size());
        if (known == null) {
            sets.add(set);
            return sets.size() - 1;
        }
        return known;
    }

    private int emit(int instruction, int a, int b) {
        if (size + 3 > code.length) {
            code = Arrays.copyOf(code, 2 * code.length);
        }
        code[size] = instruction;
        code[size + 1] = a;
        code[size + 2] = b;
        size += 3;
        return size - 3;
    }
}
