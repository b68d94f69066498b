package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetNotNullScansTest {

    private static final String CHECKED =
            "ALTER TABLE orders ADD CONSTRAINT k CHECK (note IS NOT NULL) NOT VALID;; ALTER TABLE orders VALIDATE CONSTRAINT k;; ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ALTER note SET NOT NULL | 1",
                "ALTER TABLE orders ALTER note SET NOT NULL, ALTER label SET NOT NULL | 2",
                "ALTER TABLE elsewhere ALTER note SET NOT NULL | 1",
                "ALTER TABLE orders ALTER id SET NOT NULL | 0",
                "CREATE TABLE n (a int); ALTER TABLE n ALTER a SET NOT NULL | 0",
                "CREATE TABLE n (a int);; ALTER TABLE n ALTER a SET NOT NULL | 1",
                "ALTER TABLE orders ADD CHECK (note IS NOT NULL) NOT VALID;; ALTER TABLE orders ALTER note SET NOT NULL | 1",
                "ALTER TABLE orders ADD CHECK (note <> '');; ALTER TABLE orders ALTER note SET NOT NULL | 1",
                "ALTER TABLE orders ADD CHECK (note IS NOT NULL);; ALTER TABLE orders ALTER note SET NOT NULL | 0",
                "ALTER TABLE orders ADD CHECK (note IS NOT NULL AND note <> '');; ALTER TABLE orders ALTER note SET NOT NULL | 0",
                "ALTER TABLE orders ADD CHECK (note IS NOT NULL OR label IS NOT NULL);; ALTER TABLE orders ALTER note SET NOT NULL | 1",
                "ALTER TABLE orders ADD CONSTRAINT k NOT NULL note NOT VALID;; ALTER TABLE orders ALTER note SET NOT NULL | 1"
            })
    void it_is_flagged_where_rows_are_read(String sql, int findings) {
        assertThat(Shop.count(new SetNotNullScans(), sql)).isEqualTo(findings);
    }

    @Test
    void a_validated_check_proves_it_until_it_is_dropped() {
        assertThat(Shop.count(
                        new SetNotNullScans(),
                        CHECKED + "ALTER TABLE orders ALTER note SET NOT NULL; ALTER TABLE orders DROP CONSTRAINT k"))
                .isZero();
        assertThat(Shop.count(
                        new SetNotNullScans(),
                        CHECKED + "ALTER TABLE orders DROP CONSTRAINT k; ALTER TABLE orders ALTER note SET NOT NULL"))
                .isEqualTo(1);
        assertThat(Shop.count(new SetNotNullScans(), CHECKED + "ALTER TABLE orders ALTER label SET NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void a_check_that_the_same_statement_drops_proves_nothing() {
        assertThat(Shop.count(
                        new SetNotNullScans(),
                        CHECKED + "ALTER TABLE orders ALTER note SET NOT NULL, DROP CONSTRAINT k"))
                .isEqualTo(1);
    }
}
