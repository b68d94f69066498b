package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.sql.Name;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generators of a team's own are found, asked and named where they are wrong. */
class ColumnGeneratorTest {

    private static final ColumnType VARCHAR = new ColumnType(1043, "varchar", 'b', -1, List.of(), null);
    private static final ColumnType INT4 = new ColumnType(23, "int4", 'b', -1, List.of(), null);
    private static final ColumnType BOOL = new ColumnType(16, "bool", 'b', -1, List.of(), null);

    private static final Name ORDERS = Name.of("public", "orders");

    @TempDir
    private Path jar;

    @Test
    void the_values_of_a_column_are_those_of_its_generator() throws IOException {
        Values values = generators(OrderNumbers.class.getName())
                .find(ORDERS, "order_no", VARCHAR)
                .orElseThrow();

        assertThat(TextCopy.text(values, 0)).isEqualTo("ORD-0");
        assertThat(TextCopy.text(values, 7)).isEqualTo("ORD\\t7");
        assertThat(values.size()).isEqualTo(Values.UNLIMITED);
        assertThat(values.usual()).isEqualTo(1000);
    }

    @Test
    void other_columns_are_left_alone() throws IOException {
        ColumnGenerators generators = generators(OrderNumbers.class.getName(), Pair.class.getName());

        assertThat(generators.find(ORDERS, "note", VARCHAR)).isEmpty();
        assertThat(generators.find(ORDERS, "order_no", INT4)).isEmpty();
        assertThat(ColumnGenerators.of(getClass().getClassLoader()).find(ORDERS, "order_no", VARCHAR))
                .isEmpty();
    }

    @Test
    void a_generator_of_few_values_says_how_many() throws IOException {
        Values values =
                generators(Pair.class.getName()).find(ORDERS, "pair", BOOL).orElseThrow();

        assertThat(values.size()).isEqualTo(2);
        assertThat(values.usual()).isEqualTo(2);
    }

    @Test
    void a_generator_that_fails_is_named_with_the_column_and_the_number() throws IOException {
        Values values =
                generators(Pair.class.getName()).find(ORDERS, "pair", BOOL).orElseThrow();

        assertThatThrownBy(() -> TextCopy.text(values, 2))
                .isInstanceOf(DrydockException.class)
                .hasMessage(Pair.class.getName()
                        + " yields java.lang.ArrayIndexOutOfBoundsException: Index 2 out of bounds for length 2"
                        + " as value 2 of public.orders.pair. Correct the class.");
    }

    @Test
    void two_generators_of_one_column_are_both_named() throws IOException {
        ColumnGenerators generators = generators(OrderNumbers.class.getName(), MoreNumbers.class.getName());

        assertThatThrownBy(() -> generators.find(ORDERS, "order_no", VARCHAR))
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "The values of public.orders.order_no come from both " + OrderNumbers.class.getName() + " and "
                                + MoreNumbers.class.getName() + ". Let one of them say that it does not generate it.");
    }

    @Test
    void a_class_that_is_not_there_is_an_error_that_names_the_file() {
        assertThatThrownBy(() -> generators("com.acme.None"))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("com.acme.None")
                .hasMessageEndingWith("Correct META-INF/services/dev.drydock.data.ColumnGenerator,"
                        + " or the class that it names, in its jar.");
    }

    private ColumnGenerators generators(String... classes) throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(ColumnGenerator.class.getName()), String.join("\n", classes));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
            return ColumnGenerators.of(loader);
        }
    }

    /** Numbers orders. */
    public static class OrderNumbers implements ColumnGenerator {

        @Override
        public boolean generates(Name table, String column, String type) {
            return table.equals(ORDERS) && column.equals("order_no") && type.equals("varchar");
        }

        @Override
        public String value(long number) {
            return (number % 7 == 0 && number > 0 ? "ORD\t" : "ORD-") + number;
        }
    }

    /** Numbers the same orders. */
    public static final class MoreNumbers extends OrderNumbers {}

    /** Knows two values. */
    public static final class Pair implements ColumnGenerator {

        @Override
        public boolean generates(Name table, String column, String type) {
            return column.equals("pair");
        }

        @Override
        public String value(long number) {
            return new String[] {"t", "f"}[(int) number];
        }

        @Override
        public long size() {
            return 2;
        }
    }
}
