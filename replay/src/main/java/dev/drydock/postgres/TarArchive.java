package dev.drydock.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a {@code .txz} with its symbolic links and modes, and refuses entries that would leave the directory. */
final class TarArchive {

    private static final Set<PosixFilePermission> DIRECTORY_MODE = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path root;

    private TarArchive(Path root) {
        this.root = root;
    }

    /** Unpacks the stream into the directory, which is created; fails with an IOException at the first bad entry. */
    static void unpack(InputStream txz, Path directory) throws IOException {
        new TarArchive(directory.toAbsolutePath().normalize()).unpack(txz);
    }

    private void unpack(InputStream txz) throws IOException {
        createDirectories(root);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(txz, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar);
            }
        }
    }

    private void write(TarArchiveEntry entry, InputStream content) throws IOException {
        var target = inside(root, entry.getName(), entry);
        if (entry.isDirectory()) {
            createDirectories(target);
            return;
        }
        createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            inside(target.getParent(), entry.getLinkName(), entry);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink() || entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice()) {
            throw new IOException(
                    "its entry %s is neither file, directory nor symbolic link".formatted(entry.getName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private Path inside(Path base, String name, TarArchiveEntry entry) throws IOException {
        var path = base.resolve(name).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("its entry %s leads out of the archive".formatted(entry.getName()));
        }
        return path;
    }

    private void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isSymbolicLink(directory)) {
            throw new IOException(
                    "its entry %s is a link to a directory and holds entries".formatted(root.relativize(directory)));
        }
        if (!directory.equals(root)) {
            createDirectories(directory.getParent());
        }
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, DIRECTORY_MODE);
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0111) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }
}
