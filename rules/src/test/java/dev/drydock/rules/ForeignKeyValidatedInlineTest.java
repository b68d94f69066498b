package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lint.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignKeyValidatedInlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers | 1",
                "ALTER TABLE ONLY orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) | 1",
                "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID | 0",
                "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT ENFORCED | 0",
                "ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT fk | 0",
                "ALTER TABLE orders ADD COLUMN c bigint REFERENCES customers | 0",
                "ALTER TABLE orders ADD COLUMN c bigint DEFAULT NULL REFERENCES customers | 1",
                "ALTER TABLE orders ADD COLUMN c bigint DEFAULT 1 REFERENCES customers | 1",
                "ALTER TABLE orders ADD COLUMN c bigint NOT NULL REFERENCES customers | 1",
                "ALTER TABLE orders ADD COLUMN c bigint, ADD FOREIGN KEY (c) REFERENCES customers | 1",
                "CREATE TABLE n (c bigint REFERENCES customers, FOREIGN KEY (c) REFERENCES orders) | 0",
                "CREATE TABLE n (c bigint); ALTER TABLE n ADD FOREIGN KEY (c) REFERENCES customers | 0",
                "CREATE TABLE n (c bigint);; ALTER TABLE n ADD FOREIGN KEY (c) REFERENCES customers | 1",
                "CREATE TABLE n (id bigint PRIMARY KEY); ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES n | 1"
            })
    void a_key_is_flagged_where_rows_are_checked(String sql, int findings) {
        assertThat(Shop.count(new ForeignKeyValidatedInline(), sql)).isEqualTo(findings);
    }

    @Test
    void the_finding_names_both_tables_or_the_one_that_even_readers_wait_for() {
        Diagnostic table = Shop.findings(
                        new ForeignKeyValidatedInline(),
                        "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers")
                .get(0);
        Diagnostic column = Shop.findings(
                        new ForeignKeyValidatedInline(),
                        "ALTER TABLE orders ADD COLUMN c bigint DEFAULT 1 REFERENCES customers")
                .get(0);

        assertThat(table.message())
                .isEqualTo("every row of orders is checked while writes to orders and customers wait");
        assertThat(table.label()).isEqualTo("SHARE ROW EXCLUSIVE on orders, customers");
        assertThat(column.message())
                .isEqualTo(
                        "every row of orders is checked while reads and writes of orders and writes to customers wait");
        assertThat(column.label()).isEqualTo("ACCESS EXCLUSIVE on orders");
    }
}
