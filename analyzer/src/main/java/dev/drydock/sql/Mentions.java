package dev.drydock.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that an expression or a query mentions, as far as its tokens tell.
 *
 * <p>What a name means is decided by whoever knows the schema: a mention is what could be a column, a function, a
 * relation, a type. It is found in time linear to the text, whatever the text is.
 *
 * @param columns what may be columns, folded, without their qualifiers
 * @param bare those of them that stand without a qualifier at least once
 * @param qualified what stands as {@code a.b}; the schema of the name is the qualifier, {@code *} a possible name
 * @param calls what stands before an opening parenthesis
 * @param relations what follows FROM, JOIN and the like, each with its alias or its own name
 * @param types what follows {@code ::} or AS in CAST
 * @param classes the names in literals that are cast to regclass or handed to nextval and its like
 * @param star whether a bare {@code *} stands for all columns
 */
public record Mentions(
        Set<String> columns,
        Set<String> bare,
        Set<Name> qualified,
        Set<Name> calls,
        Map<String, Name> relations,
        Set<Name> types,
        Set<Name> classes,
        boolean star) {

    private static final Set<String> SEQUENCE_CALLS = Set.of("nextval", "currval", "setval");
    private static final Set<String> BEFORE_RELATION = Set.of("from", "join", "only", "update", "into", "table");

    public Mentions {
        columns = Collections.unmodifiableSet(columns);
        bare = Collections.unmodifiableSet(bare);
        qualified = Collections.unmodifiableSet(qualified);
        calls = Collections.unmodifiableSet(calls);
        relations = Collections.unmodifiableMap(relations);
        types = Collections.unmodifiableSet(types);
        classes = Collections.unmodifiableSet(classes);
    }

    /** Finds the names in a text; what stands behind an error of the scanner is left out. */
    public static Mentions in(String text) {
        return new Scan(Fragment.tokens(text)).mentions();
    }

    /** One pass over the tokens. */
    private static final class Scan {

        private final List<Token> tokens;
        private final Set<String> columns = new LinkedHashSet<>();
        private final Set<String> bare = new LinkedHashSet<>();
        private final Set<Name> qualified = new LinkedHashSet<>();
        private final Set<Name> calls = new LinkedHashSet<>();
        private final Map<String, Name> relations = new LinkedHashMap<>();
        private final Set<Name> types = new LinkedHashSet<>();
        private final Set<Name> classes = new LinkedHashSet<>();
        private boolean star;
        private boolean inFrom;
        private int start;
        private int at;

        Scan(List<Token> tokens) {
            this.tokens = tokens;
        }

        Mentions mentions() {
            while (at < tokens.size()) {
                step();
            }
            return new Mentions(columns, bare, qualified, calls, relations, types, classes, star);
        }

        private void step() {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.STRING) {
                literal(token);
                at++;
            } else if (token.isSymbol("*")) {
                star |= at == 0 && tokens.size() == 1
                        || previous().isWord("select")
                        || previous().isSymbol(",")
                        || previous().isWord("distinct");
                at++;
            } else if (!token.isIdentifier()) {
                at++;
            } else if (token.kind() == Token.Kind.WORD && Keywords.isReserved(token.value()) || token.isWord("join")) {
                keyword(token);
            } else {
                name();
            }
        }

        private void keyword(Token token) {
            at++;
            if (token.isWord("from") && !previousButOne("distinct") && !inExtract()) {
                inFrom = true;
            } else if (Set.of("where", "group", "order", "having", "union", "limit", "select", "on", "window")
                    .contains(token.value())) {
                inFrom = false;
            } else if (token.isWord("as") && at < tokens.size() && isCast()) {
                types.add(path());
            }
        }

        private boolean previousButOne(String word) {
            return at >= 2 && tokens.get(at - 2).isWord(word);
        }

        /** EXTRACT (field FROM …), and SUBSTRING, TRIM, OVERLAY with FROM: no query stands there. */
        private boolean inExtract() {
            int depth = 0;
            for (int i = at - 2; i > 0 && i > at - 40; i--) {
                depth += tokens.get(i).isSymbol(")") ? 1 : tokens.get(i).isSymbol("(") ? -1 : 0;
                if (depth < 0) {
                    return Set.of("extract", "substring", "trim", "overlay")
                            .contains(tokens.get(i - 1).value());
                }
            }
            return false;
        }

        private boolean isCast() {
            int depth = 0;
            for (int i = at - 2; i > 0 && i > at - 200; i--) {
                depth += tokens.get(i).isSymbol(")") ? 1 : tokens.get(i).isSymbol("(") ? -1 : 0;
                if (depth < 0) {
                    return tokens.get(i - 1).isWord("cast");
                }
            }
            return false;
        }

        private void name() {
            int from = at;
            start = at;
            Token before = from == 0 ? null : tokens.get(from - 1);
            boolean relation = before != null && isRelationPlace(before);
            boolean label = before != null && before.isWord("as");
            Name path = path();
            Token after = at < tokens.size() ? tokens.get(at) : null;
            boolean call = after != null && after.isSymbol("(");
            if (before != null && before.isSymbol("::")) {
                types.add(path);
            } else if (relation && !call) {
                relation(path);
            } else if (call) {
                calls.add(path);
                if (path.name().equals("extract")) {
                    at += 2;
                }
            } else if (after != null && after.kind() == Token.Kind.STRING && from + 1 == at) {
                types.add(path);
            } else if (before != null && (before.isSymbol(".") || before.isWord("collate") || before.isWord("over"))
                    || label && !inFrom
                    || isArgumentName(after)
                    || after != null && after.isWord("as") && isWindow(before)) {
                return;
            } else {
                column(path);
            }
        }

        /** {@code name => value} or {@code name := value} in a call. */
        private static boolean isArgumentName(@Nullable Token after) {
            return after != null && (after.isSymbol("=>") || after.isSymbol(":="));
        }

        /** {@code WINDOW w AS (…)}, the first of the windows. */
        private static boolean isWindow(@Nullable Token before) {
            return before != null && before.isWord("window");
        }

        private void column(Name path) {
            if (!path.name().equals("*")) {
                columns.add(path.name());
            }
            if (path.schema() == null) {
                bare.add(path.name());
            } else {
                qualified.add(path);
            }
        }

        private boolean isRelationPlace(Token before) {
            if (before.isSymbol("(")) {
                return inFrom && opensJoin();
            }
            if (before.kind() != Token.Kind.WORD) {
                return inFrom && before.isSymbol(",");
            }
            return before.isWord("from") ? inFrom : BEFORE_RELATION.contains(before.value());
        }

        /** FROM ((a JOIN b …) JOIN c …), as PostgreSQL itself writes a view. */
        private boolean opensJoin() {
            int i = start - 1;
            while (i >= 0 && i > start - 50 && tokens.get(i).isSymbol("(")) {
                i--;
            }
            return i >= 0
                    && (tokens.get(i).isWord("from")
                            || tokens.get(i).isWord("join")
                            || tokens.get(i).isSymbol(","));
        }

        private void relation(Name path) {
            String alias = path.name();
            if (at < tokens.size() && tokens.get(at).isSymbol("*")) {
                at++;
            }
            int next = at < tokens.size() && tokens.get(at).isWord("as") ? at + 1 : at;
            if (next < tokens.size() && isAlias(tokens.get(next))) {
                alias = tokens.get(next).value();
                at = next + 1;
            }
            relations.put(alias, path);
            if (!alias.equals(path.name())) {
                relations.putIfAbsent(path.toString(), path);
            }
        }

        private static boolean isAlias(Token token) {
            return token.kind() == Token.Kind.QUOTED_IDENTIFIER
                    || token.kind() == Token.Kind.WORD && !Keywords.isNoColumn(token.value());
        }

        /** The qualified name that begins here, passed; its last two parts count. */
        private Name path() {
            Name name = Name.of(Name.truncated(tokens.get(at).value()));
            at++;
            while (at + 1 < tokens.size()
                    && tokens.get(at).isSymbol(".")
                    && (tokens.get(at + 1).isIdentifier() || tokens.get(at + 1).isSymbol("*"))) {
                name = Name.of(name.name(), Name.truncated(tokens.get(at + 1).value()));
                at += 2;
            }
            return name;
        }

        private void literal(Token token) {
            boolean cast = at + 2 < tokens.size()
                    && tokens.get(at + 1).isSymbol("::")
                    && (tokens.get(at + 2).isWord("regclass")
                            || at + 4 < tokens.size() && tokens.get(at + 4).isWord("regclass"));
            boolean argument = at >= 2
                    && tokens.get(at - 1).isSymbol("(")
                    && SEQUENCE_CALLS.contains(tokens.get(at - 2).value());
            Name named = cast || argument ? qualifiedName(Literals.value(token.value())) : null;
            if (named != null) {
                classes.add(named);
            }
        }

        private static @Nullable Name qualifiedName(String text) {
            Scan inner = new Scan(Fragment.tokens(text));
            return !inner.tokens.isEmpty() && inner.tokens.get(0).isIdentifier() ? inner.path() : null;
        }

        private Token previous() {
            return tokens.get(at - 1);
        }
    }
}
