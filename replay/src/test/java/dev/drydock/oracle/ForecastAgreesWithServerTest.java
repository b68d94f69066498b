package dev.drydock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastAgreesWithServerTest {

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void every_forecast_is_what_the_server_does(int major) {
        assertThat(Comparison.on(major).differences()).isEmpty();
    }
}
