package dev.drydock.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads from the expression of a generated column which member of a JSON document it takes. */
final class JsonMembers {

    private static final Set<String> ARROWS = Set.of("->", "->>", "#>", "#>>");

    private JsonMembers() {}

    /**
     * The paths that the expression takes out of the document, in its order; each from the document's root.
     *
     * @param expression as the server shows it
     * @param column that holds the document
     */
    static List<List<String>> of(String expression, String column) {
        List<List<String>> paths = new ArrayList<>();
        ConditionTokens tokens = new ConditionTokens(expression);
        while (!tokens.atEnd()) {
            if (!tokens.atName()) {
                tokens.next();
            } else if (tokens.name().equals(column)) {
                List<String> path = path(tokens);
                if (!path.isEmpty() && !paths.contains(path)) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }

    private static List<String> path(ConditionTokens tokens) {
        List<String> path = new ArrayList<>();
        while (true) {
            if (tokens.skip("::")) {
                tokens.skipType();
            } else if (ARROWS.contains(tokens.peek()) && tokens.following().startsWith("'")) {
                boolean whole = tokens.next().startsWith("#");
                String key = tokens.literal();
                path.addAll(whole ? List.of(key.substring(1, key.length() - 1).split(",\\s*")) : List.of(key));
            } else if (!tokens.skip(")")) {
                return path;
            }
        }
    }
}
