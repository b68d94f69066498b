package dev.drydock.grammar;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Program} over the terminals of one statement.
 *
 * <p>Its stack is on the heap, so that no nesting overflows the thread's. Where a parenthesis turned out to hold no query is
 * remembered, so that time stays linear.
 */
final class Recognizer {

    private static final Precedence[] LEVELS = Precedence.values();
    private static final Precedence.Position[] POSITIONS = Precedence.Position.values();
    /** The place in the frame of a call; a call of the query in parentheses has {@code CALL - 1 - where it began}. */
    private static final int CALL = -1;

    private final Program program;
    private final int[] terminals;
    private final int length;
    private int at;
    private int furthest;
    private int top;
    private int[] addresses = new int[64];
    private int[] places = new int[64];
    private Precedence.@Nullable Waiting[] operators = new Precedence.Waiting[64];
    private Precedence.@Nullable Waiting waiting;
    private @Nullable BitSet queries;
    private @Nullable BitSet noQueries;

    Recognizer(Program program, int[] terminals, int length) {
        this.program = program;
        this.terminals = terminals;
        this.length = length;
    }

    /** The index of the first terminal that no statement has at its place; -1 for a statement. */
    int firstError() {
        int[] code = program.code();
        TerminalSet[] sets = program.sets();
        int address = 0;
        while (address >= 0) {
            int a = code[address + 1];
            switch (code[address]) {
                case Program.PASS -> address = sets[a].has(terminal()) ? passed(address) : failed();
                case Program.UNLESS -> address = sets[a].has(terminal()) ? address + 3 : absent(code[address + 2]);
                case Program.CALL -> {
                    push(address + 3, a == program.subquery() ? CALL - 1 - at : CALL);
                    address = a;
                }
                case Program.RETURN -> {
                    address = addresses[--top];
                    waiting = a == 1 ? operators[top] : waiting;
                }
                case Program.JUMP -> address = a;
                case Program.CHOICE -> {
                    push(a, at);
                    address += 3;
                }
                case Program.COMMIT -> {
                    top--;
                    address = a;
                }
                case Program.BACK -> {
                    at = places[--top];
                    address = a;
                }
                case Program.FAIL_TWICE -> {
                    top--;
                    address = backtracked();
                }
                case Program.BEGIN -> {
                    waiting = null;
                    address += 3;
                }
                case Program.WEIGH ->
                    address = weighed(LEVELS[a], POSITIONS[code[address + 2]]) ? address + 3 : failed();
                case Program.QUERY -> address = queryFollows() ? address + 3 : backtracked();
                case Program.STOP -> {
                    return -1;
                }
                default -> address = failed();
            }
        }
        return Math.min(furthest, length);
    }

    private int terminal() {
        return at < length ? terminals[at] : Terminals.END;
    }

    private int passed(int address) {
        at++;
        return address + 3;
    }

    private int absent(int address) {
        furthest = Math.max(furthest, at);
        return address;
    }

    private int failed() {
        furthest = Math.max(furthest, at);
        return backtracked();
    }

    /** Goes back to the last choice; -1 where there is none. */
    private int backtracked() {
        while (top > 0) {
            top--;
            if (places[top] >= 0) {
                at = places[top];
                waiting = operators[top];
                return addresses[top];
            }
            if (places[top] < CALL) {
                noQueries = noQueries == null ? new BitSet() : noQueries;
                noQueries.set(CALL - 1 - places[top]);
            }
        }
        return -1;
    }

    private void push(int address, int place) {
        if (top == addresses.length) {
            addresses = Arrays.copyOf(addresses, 2 * top);
            places = Arrays.copyOf(places, 2 * top);
            operators = Arrays.copyOf(operators, 2 * top);
        }
        addresses[top] = address;
        places[top] = place;
        operators[top] = waiting;
        top++;
    }

    private boolean weighed(Precedence level, Precedence.Position position) {
        Precedence.Outcome outcome = level.weigh(waiting, position);
        waiting = outcome.waiting();
        return outcome.allowed();
    }

    private boolean queryFollows() {
        if (queries == null) {
            queries = program.queries(terminals, length);
        }
        return queries.get(at) && (noQueries == null || !noQueries.get(at));
    }
}
