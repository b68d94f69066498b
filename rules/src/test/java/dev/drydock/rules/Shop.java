package dev.drydock.rules;

import dev.drydock.lint.Diagnostic;
import dev.drydock.rule.Rule;
import java.util.List;

/** A shop's tables, made by an earlier migration, and what a rule says about the next ones. */
final class Shop {

    private static final String TABLES = """
            CREATE TABLE customers (id bigint PRIMARY KEY, email text);
            CREATE TABLE orders (
                id bigint PRIMARY KEY,
                customer_id bigint,
                note varchar(40),
                label text,
                total numeric(10, 2),
                weight numeric,
                quantity integer,
                code char(4),
                flags bit varying(8),
                tags varchar(10)[],
                placed timestamp,
                paid timestamptz(3),
                address cidr);
            CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
            CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE FUNCTION slow_token() RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN random()::text; END';
            CREATE FUNCTION fixed_token() RETURNS text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN 1; END';
            """;

    private Shop() {}

    /** What the rule finds; a line {@code -- next migration} parts migrations. */
    static List<Diagnostic> findings(Rule<?> rule, String migrations) {
        return Pages.lint(TABLES, migrations).stream()
                .filter(diagnostic -> diagnostic.rule().equals(rule.id()))
                .toList();
    }

    /** How often the rule complains about the text, in which {@code ;;} begins the next migration. */
    static int count(Rule<?> rule, String text) {
        return findings(rule, text.replace(";;", ";\n-- next migration\n")).size();
    }
}
