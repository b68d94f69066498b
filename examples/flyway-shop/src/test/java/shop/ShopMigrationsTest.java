package shop;

import static dev.drydock.junit.ReplayAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.junit.MigrationTest;
import dev.drydock.junit.Migrations;
import dev.drydock.replay.Replay;
import java.time.Duration;

@Migrations(locations = "src/main/resources/db/migration", rows = 100_000)
class ShopMigrationsTest {

    @MigrationTest(version = "15", maxBlockedWrites = "300ms")
    void the_address_key_is_added_while_orders_come_in(Replay replay) {
        assertThat(replay).restoresSchema().neverRewrites("orders");
        assertThat(replay).blocksWrites("addresses").forAtMost(Duration.ofMillis(300));
    }

    @MigrationTest(version = "16", maxBlockedReads = "300ms", maxBlockedWrites = "300ms")
    void the_address_key_is_validated_while_orders_come_in(Replay replay) {
        assertThat(replay).restoresSchema().neverRewrites("orders");
    }

    /** V7 is in production and stays as it is. This test remembers why V15 and V16 are two migrations. */
    @MigrationTest(version = "7")
    void the_product_key_made_orders_wait(Replay replay) {
        assertThatThrownBy(() -> assertThat(replay).blocksWrites("order_items").forAtMost(Duration.ofMillis(5)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("order_items");
    }
}
