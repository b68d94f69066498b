package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {

    @TempDir
    Path directory;

    @Test
    void keeps_modes_and_symbolic_links() throws IOException {
        TarArchive.unpack(
                archive(file("bin/postgres", 0755), file("lib/a.so.1", 0644), link("lib/a.so", "a.so.1")), home());
        assertThat(home().resolve("bin/postgres")).isExecutable().hasContent("content");
        assertThat(Files.isExecutable(home().resolve("lib/a.so.1"))).isFalse();
        assertThat(Files.readSymbolicLink(home().resolve("lib/a.so"))).isEqualTo(Path.of("a.so.1"));
    }

    @Test
    void refuses_a_path_that_leads_out() throws IOException {
        assertRefused(archive(file("lib/../../evil", 0644)), "leads out");
        assertThat(directory.resolve("evil")).doesNotExist();
    }

    @Test
    void refuses_an_absolute_path() throws IOException {
        var entry = new TarArchiveEntry(directory.resolve("evil").toString(), true);
        entry.setSize(7);
        assertRefused(archive(entry), "leads out");
        assertThat(directory.resolve("evil")).doesNotExist();
    }

    @Test
    void refuses_a_link_that_leads_out() throws IOException {
        assertRefused(archive(link("lib/out", "../../..")), "leads out");
    }

    @Test
    void refuses_to_write_through_a_link() throws IOException {
        assertRefused(archive(file("lib/a", 0644), link("other", "lib"), file("other/b", 0644)), "is a link");
    }

    @Test
    void refuses_a_hard_link() throws IOException {
        var entry = new TarArchiveEntry("lib/hard", TarConstants.LF_LINK);
        entry.setLinkName("/etc/passwd");
        assertRefused(archive(entry), "neither file");
    }

    private void assertRefused(InputStream archive, String why) {
        assertThatThrownBy(() -> TarArchive.unpack(archive, home()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    private Path home() {
        return directory.resolve("home");
    }

    private static TarArchiveEntry file(String name, int mode) {
        var entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize(7);
        return entry;
    }

    private static TarArchiveEntry link(String name, String target) {
        var entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return entry;
    }

    private static InputStream archive(TarArchiveEntry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (var entry : entries) {
                tar.putArchiveEntry(entry);
                if (entry.getSize() > 0) {
                    tar.write("content".getBytes(StandardCharsets.US_ASCII));
                }
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
