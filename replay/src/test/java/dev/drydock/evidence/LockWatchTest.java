package dev.drydock.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lock.LockMode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LockWatchTest {

    private static final int MIGRATION = 1;
    private static final int PROBE = 2;
    private static final int STRANGER = 3;
    private static final long ORDERS = 20_000;
    private static final LockKey KEY = new LockKey(ORDERS, LockMode.ACCESS_EXCLUSIVE);

    private final LockWatch watch = new LockWatch(5, MIGRATION, Set.of(PROBE), 100);

    @Test
    void a_lock_was_requested_granted_and_released_between_looks() {
        look(200);
        look(300, held(MIGRATION));
        look(400, held(MIGRATION));
        look(500);

        assertThat(watch.sightings().locks())
                .containsExactly(
                        new LockSighting(KEY, new Bounds(200, 300), new Bounds(200, 300), new Bounds(400, 500), false));
    }

    @Test
    void the_first_look_tells_what_happened_since_the_watch_began() {
        look(200, held(MIGRATION));

        assertThat(watch.sightings().locks().get(0).requested()).isEqualTo(new Bounds(100, 200));
    }

    @Test
    void a_lock_that_was_waited_for_was_granted_between_two_looks() {
        look(200, waits(MIGRATION, ORDERS, 30L));
        look(300, waits(MIGRATION, ORDERS, 130L));
        look(400, held(MIGRATION));
        look(500);

        assertThat(watch.sightings().locks())
                .containsExactly(
                        new LockSighting(KEY, Bounds.at(170), new Bounds(300, 400), new Bounds(400, 500), true));
    }

    @Test
    void a_server_that_does_not_say_since_when_leaves_the_time_between_two_looks() {
        look(150);
        look(200, waits(MIGRATION, ORDERS, null));

        assertThat(watch.sightings().locks().get(0).requested()).isEqualTo(new Bounds(150, 200));
    }

    @Test
    void a_lock_that_was_never_granted_was_given_up() {
        look(200, waits(MIGRATION, ORDERS, 30L));
        look(300, waits(MIGRATION, ORDERS, 130L));
        look(400);

        assertThat(watch.sightings().locks())
                .containsExactly(
                        new LockSighting(KEY, Bounds.at(170), new Bounds(300, 400), new Bounds(300, 400), true));
    }

    @Test
    void a_lock_that_comes_back_is_another_one() {
        look(200, held(MIGRATION));
        look(300);
        look(400, held(MIGRATION));

        assertThat(watch.sightings().locks())
                .extracting(LockSighting::requested)
                .containsExactly(new Bounds(100, 200), new Bounds(300, 400));
    }

    @Test
    void two_modes_on_one_relation_are_two_locks() {
        SeenLock share = new SeenLock(MIGRATION, ORDERS, LockMode.SHARE, true, null);
        look(200, share);
        look(300, share, held(MIGRATION));

        assertThat(watch.sightings().locks())
                .extracting(lock -> lock.key().mode() + " " + lock.requested().from())
                .containsExactly("SHARE 100", "ACCESS EXCLUSIVE 200");
    }

    @Test
    void what_is_still_there_ends_with_the_last_look() {
        look(200, held(MIGRATION), waits(PROBE, ORDERS, 10L));
        look(300, held(MIGRATION), waits(PROBE, ORDERS, 110L));

        Sightings sightings = watch.sightings();

        assertThat(sightings.locks()).extracting(LockSighting::released).containsExactly(Bounds.at(300));
        assertThat(sightings.waits())
                .containsExactly(
                        new WaitSighting(PROBE, ORDERS, LockMode.ACCESS_EXCLUSIVE, Bounds.at(190), Bounds.at(300)));
    }

    @Test
    void a_wait_ended_between_the_looks_that_saw_it_and_that_did_not() {
        look(200, waits(PROBE, ORDERS, 10L));
        look(300, waits(PROBE, ORDERS, 110L));
        look(400);

        assertThat(watch.sightings().waits())
                .containsExactly(new WaitSighting(
                        PROBE, ORDERS, LockMode.ACCESS_EXCLUSIVE, Bounds.at(190), new Bounds(300, 400)));
    }

    @Test
    void two_waits_between_two_looks_are_told_apart_by_when_they_began() {
        look(200, waits(PROBE, ORDERS, 10L));
        look(300, waits(PROBE, ORDERS, 20L));
        look(400);

        assertThat(watch.sightings().waits())
                .containsExactly(
                        new WaitSighting(
                                PROBE, ORDERS, LockMode.ACCESS_EXCLUSIVE, Bounds.at(190), new Bounds(200, 280)),
                        new WaitSighting(
                                PROBE, ORDERS, LockMode.ACCESS_EXCLUSIVE, Bounds.at(280), new Bounds(300, 400)));
    }

    @Test
    void one_long_wait_is_one_where_the_server_does_not_say_since_when() {
        look(200, waits(PROBE, ORDERS, null));
        look(300, waits(PROBE, ORDERS, null));
        look(400);

        assertThat(watch.sightings().waits())
                .containsExactly(new WaitSighting(
                        PROBE, ORDERS, LockMode.ACCESS_EXCLUSIVE, new Bounds(100, 200), new Bounds(300, 400)));
    }

    @Test
    void a_wait_for_a_row_is_one_for_no_relation() {
        look(200, waits(PROBE, 0, 10L));
        look(300);

        assertThat(watch.sightings().waits())
                .containsExactly(new WaitSighting(PROBE, 0, null, Bounds.at(190), new Bounds(200, 300)));
        assertThat(watch.sightings().locks()).isEmpty();
    }

    @Test
    void a_wait_of_the_migration_for_a_row_is_no_lock() {
        look(200, waits(MIGRATION, 0, 10L));

        assertThat(watch.sightings()).isEqualTo(Sightings.NONE);
    }

    @Test
    void others_than_the_migration_and_its_probes_do_not_count() {
        look(200, held(STRANGER), waits(STRANGER, ORDERS, 10L), held(PROBE));

        assertThat(watch.sightings()).isEqualTo(Sightings.NONE);
    }

    private void look(long now, SeenLock... seen) {
        watch.look(List.of(seen), now);
    }

    private static SeenLock held(int backend) {
        return new SeenLock(backend, ORDERS, LockMode.ACCESS_EXCLUSIVE, true, null);
    }

    private static SeenLock waits(int backend, long relation, Long nanos) {
        return new SeenLock(backend, relation, relation == 0 ? null : LockMode.ACCESS_EXCLUSIVE, false, nanos);
    }
}
