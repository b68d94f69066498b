package dev.drydock.grammar;

import java.util.List;

/** A part of a rule. */
sealed interface Node {

    /** One terminal out of a set. */
    record Terminal(TerminalSet set) implements Node {}

    /** Another rule. */
    record Reference(String rule) implements Node {}

    /** All parts, one behind the other. */
    record Sequence(List<Node> parts) implements Node {}

    /** The first alternative that fits. */
    record Choice(List<Node> alternatives) implements Node {}

    /** The part, or nothing. */
    record Optional(Node part) implements Node {}

    /** The part as often as it fits. */
    record Repeated(Node part) implements Node {}

    /** Looks whether the part follows, and passes nothing. */
    record Ahead(Node part, boolean follows) implements Node {}

    /** Tells whether the parentheses that open here end in a query. */
    record QueryAhead() implements Node {}

    /** Starts an expression with its own operators. */
    record Begin() implements Node {}

    /** Weighs an operator against those to its left. */
    record Weigh(Precedence level, Precedence.Position position) implements Node {}

    /** Nothing. */
    Node NOTHING = new Sequence(List.of());
}
