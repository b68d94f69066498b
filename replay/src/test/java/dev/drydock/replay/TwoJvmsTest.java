package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoJvmsTest {

    @TempDir
    private Path folder;

    @Test
    void replays_in_two_jvms_that_share_a_cache_do_not_disturb_each_other() throws Exception {
        Project project = new Project(folder.resolve("project"))
                .with("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note text);")
                .with("V2__bad.sql", "CREATE INDEX i ON orders (note); ALTER TABLE orders ADD COLUMN a int;")
                .with("U2__bad.sql", "ALTER TABLE orders DROP COLUMN a;")
                .with("V3__good.sql", "ALTER TABLE orders ADD COLUMN b int;")
                .with("U3__good.sql", "ALTER TABLE orders DROP COLUMN b;");
        Path cache = folder.resolve("cache");
        Path scratches = Files.createDirectory(folder.resolve("scratches"));

        // The first two make the rows at the same time, the next two find them.
        for (int round = 0; round < 2; round++) {
            List<Process> jvms = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                jvms.add(ReplayInOwnJvm.start(project.root(), cache, scratches));
            }
            for (Process jvm : jvms) {
                jvm.getOutputStream().close();
            }
            for (Process jvm : jvms) {
                assertThat(said(jvm)).isEqualTo("OK DIFFERS [public.orders] [500]; OK RESTORES [public.orders] [500]");
                assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(jvm.exitValue()).isZero();
            }
            try (var left = Files.list(scratches)) {
                assertThat(left).isEmpty();
            }
            assertThat(ProcessHandle.allProcesses()
                            .map(process -> process.info().commandLine().orElse(""))
                            .filter(line -> line.contains(scratches.toString())))
                    .isEmpty();
        }
    }

    private static String said(Process jvm) throws IOException {
        return new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
