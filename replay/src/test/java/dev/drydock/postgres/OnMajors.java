package dev.drydock.postgres;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a test once for each of these majors that is asked, see {@link Majors}; the major is its only parameter. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(OnMajors.Asked.class)
public @interface OnMajors {

    int[] value();

    /** Gives the test the majors that are asked. */
    final class Asked implements ArgumentsProvider, AnnotationConsumer<OnMajors> {

        private List<Integer> majors = List.of();

        @Override
        public void accept(OnMajors test) {
            majors = Majors.of(Arrays.stream(test.value()).boxed().toArray(Integer[]::new));
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return majors.stream().map(Arguments::of);
        }
    }
}
