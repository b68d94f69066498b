package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, false, linux-arm64v8, postgres-linux-arm_64.txz",
        "Linux, amd64, true, linux-amd64-alpine, postgres-linux-x86_64-alpine_linux.txz",
        "Linux, aarch64, true, linux-arm64v8-alpine, postgres-linux-arm_64-alpine_linux.txz",
        "Mac OS X, x86_64, false, darwin-amd64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, false, darwin-arm64v8, postgres-darwin-arm_64.txz",
    })
    void names_the_binaries(String system, String machine, boolean alpine, String artifact, String archive) {
        assertThat(Platform.of(system, machine, alpine)).isEqualTo(new Platform(artifact, archive));
    }

    @Test
    void says_that_windows_is_not_supported() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64", false))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("does not run on Windows yet");
    }

    @Test
    void says_which_machines_have_binaries() {
        assertThatThrownBy(() -> Platform.of("Linux", "riscv64", false))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("for Linux on riscv64")
                .hasMessageContaining("arm64");
    }
}
