package dev.drydock.grammar;

import java.util.Arrays;

/** A set of terminals. */
final class TerminalSet {

    private final long[] bits;

    private TerminalSet(long[] bits) {
        this.bits = bits;
    }

    static TerminalSet none() {
        return new TerminalSet(new long[0]);
    }

    static TerminalSet of(int terminal) {
        long[] bits = new long[terminal / 64 + 1];
        bits[terminal / 64] = 1L << terminal;
        return new TerminalSet(bits);
    }

    TerminalSet or(TerminalSet other) {
        long[] longer = bits.length >= other.bits.length ? bits : other.bits;
        long[] shorter = bits.length >= other.bits.length ? other.bits : bits;
        long[] union = longer.clone();
        for (int i = 0; i < shorter.length; i++) {
            union[i] |= shorter[i];
        }
        return new TerminalSet(union);
    }

    TerminalSet minus(TerminalSet other) {
        long[] difference = bits.clone();
        for (int i = 0; i < Math.min(bits.length, other.bits.length); i++) {
            difference[i] &= ~other.bits[i];
        }
        return new TerminalSet(difference);
    }

    boolean meets(TerminalSet other) {
        for (int i = 0; i < Math.min(bits.length, other.bits.length); i++) {
            if ((bits[i] & other.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean has(int terminal) {
        int word = terminal >> 6;
        return word < bits.length && (bits[word] & 1L << terminal) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TerminalSet set && Arrays.equals(bits, set.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
