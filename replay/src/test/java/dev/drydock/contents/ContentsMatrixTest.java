package dev.drydock.contents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Majors;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentsMatrixTest {

    private static final List<Integer> MAJORS = Majors.of(13, 18);

    private final Map<Integer, Shop> shops = new HashMap<>();

    @BeforeAll
    void open() throws SQLException {
        for (int major : MAJORS) {
            shops.put(major, Shop.on(major, "contents_matrix"));
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (Shop shop : shops.values()) {
            shop.close();
        }
    }

    static Stream<Arguments> lossy() {
        return cases("lossy.sql");
    }

    static Stream<Arguments> lossless() {
        return cases("lossless.sql");
    }

    private static Stream<Arguments> cases(String resource) {
        return MAJORS.stream().flatMap(major -> ContentsCase.all(resource).map(each -> Arguments.of(major, each)));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @MethodSource("lossy")
    void names_what_was_lost(int major, ContentsCase each) throws SQLException {
        assertThat(roundTrip(major, each))
                .extracting(DataDifference::text)
                .containsExactlyElementsOf(each.differences());
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @MethodSource("lossless")
    void accuses_no_sound_down(int major, ContentsCase each) throws SQLException {
        List<DataDifference> differences = roundTrip(major, each);
        assertThat(differences).extracting(DataDifference::text).containsExactlyElementsOf(each.harmless());
        assertThat(differences).allMatch(DataDifference::harmless);
    }

    private List<DataDifference> roundTrip(int major, ContentsCase each) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        shop.keeper.keep(Shop.TABLES);
        shop.execute(each.up());
        shop.execute(each.down());
        return shop.keeper.compare();
    }
}
