package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a data type into its canonical name. */
final class TypeReader {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("bpchar", "bpchar"),
            Map.entry("char", "character"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"),
            Map.entry("serial2", "smallserial"),
            Map.entry("nchar", "character"));
    private static final Set<String> INTERVAL_FIELDS = Set.of("year", "month", "day", "hour", "minute", "second", "to");

    private TypeReader() {}

    static DataType read(Tokens in) {
        int from = in.position();
        in.accept("setof");
        Name name = typeName(in);
        List<String> modifiers = new ArrayList<>(modifiers(in));
        if (name.schema() == null) {
            name = withSuffix(in, name);
            if (name.name().equals("interval")) {
                while (in.peek().kind() == Token.Kind.WORD
                        && INTERVAL_FIELDS.contains(in.peek().value())) {
                    in.next();
                }
                modifiers.addAll(modifiers(in));
            }
        }
        if (name.name().equals("character") && name.schema() == null && modifiers.isEmpty()) {
            modifiers.add("1");
        }
        if (name.name().equals("float") && name.schema() == null) {
            boolean real = !modifiers.isEmpty()
                    && modifiers.get(0).matches("[0-9]{1,2}")
                    && Integer.parseInt(modifiers.get(0)) <= 24;
            name = Name.of(real ? "real" : "double precision");
            modifiers.clear();
        }
        if (in.acceptSymbol("%")) {
            in.expect("type");
        }
        int dimensions = dimensions(in);
        Expression written = in.expression(from, in.position());
        return new DataType(name, modifiers, dimensions, written.span(), written.text());
    }

    private static Name typeName(Tokens in) {
        if (in.accept("double", "precision")) {
            return Name.of("double precision");
        }
        if (in.sees("national", "character") || in.sees("national", "char")) {
            in.next();
        }
        Token first = in.peek();
        boolean quoted = first.kind() == Token.Kind.QUOTED_IDENTIFIER;
        Name name = in.functionName();
        if (!quoted && name.schema() == null) {
            String canonical = ALIASES.getOrDefault(name.name(), name.name());
            if (canonical.equals("character") && in.accept("varying")) {
                canonical = "character varying";
            } else if (canonical.equals("bit") && in.accept("varying")) {
                canonical = "bit varying";
            }
            return Name.of(canonical);
        }
        if ("pg_catalog".equals(name.schema())) {
            return Name.of(ALIASES.getOrDefault(name.name(), name.name()));
        }
        return quoted && name.schema() == null && name.name().equals("char") ? Name.of("\"char\"") : name;
    }

    private static Name withSuffix(Tokens in, Name name) {
        String base = name.name();
        if (base.equals("timestamp without time zone") || base.equals("time without time zone")) {
            String word = base.substring(0, base.indexOf(' '));
            if (in.accept("with", "time", "zone")) {
                return Name.of(word + " with time zone");
            }
            in.accept("without", "time", "zone");
        }
        return name;
    }

    private static List<String> modifiers(Tokens in) {
        if (!in.seesSymbol("(")) {
            return List.of();
        }
        List<String> modifiers = new ArrayList<>();
        for (String part : in.condition().text().split(",")) {
            modifiers.add(part.strip());
        }
        return modifiers;
    }

    private static int dimensions(Tokens in) {
        int dimensions = 0;
        if (in.accept("array")) {
            dimensions = 1;
        }
        while (in.acceptSymbol("[")) {
            if (in.peek().kind() == Token.Kind.NUMBER) {
                in.next();
            }
            in.expectSymbol("]");
            dimensions = Math.max(1, dimensions + 1);
        }
        return dimensions;
    }
}
