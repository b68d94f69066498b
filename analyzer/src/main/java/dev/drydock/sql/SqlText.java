package dev.drydock.sql;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Collects the words of a statement. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();

    /** Adds words behind a blank, but for none behind an opening and before a closing parenthesis or a comma. */
    SqlText add(String words) {
        if (words.isEmpty()) {
            return this;
        }
        int last = text.length() - 1;
        boolean glued = last < 0
                || text.charAt(last) == '('
                || text.charAt(last) == ' '
                || words.charAt(0) == ')'
                || words.charAt(0) == ',';
        text.append(glued ? "" : " ").append(words);
        return this;
    }

    /** Adds words without a blank before them. */
    SqlText glue(String words) {
        text.append(words);
        return this;
    }

    SqlText addIf(boolean condition, String words) {
        return condition ? add(words) : this;
    }

    /** Adds an identifier. */
    SqlText id(String identifier) {
        return add(quoted(identifier));
    }

    /** Adds words and an identifier, unless there is none. */
    SqlText id(String words, @Nullable String identifier) {
        return identifier == null ? this : add(words).id(identifier);
    }

    /** Adds identifiers with commas between them. */
    SqlText ids(List<String> identifiers) {
        return list(identifiers, (identifier, out) -> out.id(identifier));
    }

    /** Adds words and identifiers in parentheses, unless there are none. */
    SqlText columns(String words, List<String> identifiers) {
        return identifiers.isEmpty()
                ? this
                : add(words).add("(").ids(identifiers).add(")");
    }

    SqlText name(Name name) {
        return add(quoted(name));
    }

    /** Adds words and a name, unless there is none. */
    SqlText name(String words, @Nullable Name name) {
        return name == null ? this : add(words).name(name);
    }

    SqlText names(List<Name> names) {
        return list(names, (name, out) -> out.name(name));
    }

    /** Adds a role; CURRENT_USER and its like are key words. */
    SqlText role(String role) {
        boolean keyword = role.equals("CURRENT_USER") || role.equals("CURRENT_ROLE") || role.equals("SESSION_USER");
        return keyword ? add(role) : id(role);
    }

    SqlText roles(List<String> roles) {
        return list(roles, (role, out) -> out.role(role));
    }

    /** Adds words and an expression, unless there is none. */
    SqlText expression(String words, @Nullable Expression expression) {
        return expression == null ? this : add(words).add(expression.text());
    }

    /** Adds words and an expression in parentheses, unless there is none. */
    SqlText condition(String words, @Nullable Expression expression) {
        return expression == null
                ? this
                : add(words).add("(").add(expression.text()).add(")");
    }

    /** Adds a string literal. */
    SqlText literal(String value) {
        return add("'" + value.replace("'", "''") + "'");
    }

    /** Adds words and a string literal, unless there is none. */
    SqlText literal(String words, @Nullable String value) {
        return value == null ? this : add(words).literal(value);
    }

    /** Adds code between dollars, under a tag that the code does not hold. */
    SqlText dollarQuoted(String code) {
        String tag = "$$";
        for (int i = 0; (code + "$").contains(tag); i++) {
            tag = "$body" + (i == 0 ? "" : i) + "$";
        }
        return add(tag + code + tag);
    }

    /** Adds words and options as (name = value, …), unless there are none. */
    SqlText options(String words, List<Option> options) {
        return options(words, options, "=");
    }

    /** Adds words and options with this between name and value, unless there are none. */
    SqlText options(String words, List<Option> options, String between) {
        return options.isEmpty() ? this : add(words).optionList(options, between);
    }

    /** Adds options in parentheses, even if there are none. */
    SqlText optionList(List<Option> options, String between) {
        BiConsumer<Option, SqlText> option = (o, out) -> {
            String[] parts = o.name().split("\\.");
            out.add(Name.quoted(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                out.glue(".").glue(Name.quoted(parts[i]));
            }
            out.expression(between, o.value());
        };
        return add("(").list(options, option).add(")");
    }

    /** Adds options in parentheses, or one behind the other without. */
    SqlText switches(List<Option> options, boolean parenthesized) {
        if (parenthesized) {
            return optionList(options, "");
        }
        options.forEach(option -> add(option.name().toUpperCase(Locale.ROOT)));
        return this;
    }

    /** Adds OPTIONS (…) of a foreign object, unless there are none. */
    SqlText foreignOptions(List<ForeignOption> options) {
        return options.isEmpty()
                ? this
                : add("OPTIONS (")
                        .list(
                                options,
                                (option, out) -> out.add(option.change())
                                        .id(option.name())
                                        .literal("", option.value()))
                        .add(")");
    }

    /** Adds each part with a comma between them. */
    <T> SqlText list(List<T> parts, BiConsumer<T, SqlText> part) {
        for (int i = 0; i < parts.size(); i++) {
            addIf(i > 0, ",");
            part.accept(parts.get(i), this);
        }
        return this;
    }

    static String quoted(Name name) {
        return name.schema() == null ? quoted(name.name()) : quoted(name.schema()) + "." + quoted(name.name());
    }

    /** Quotes what PostgreSQL would fold or take for a key word. */
    static String quoted(String identifier) {
        String quoted = Name.quoted(identifier);
        return Keywords.isNoColumn(quoted) ? '"' + quoted + '"' : quoted;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
