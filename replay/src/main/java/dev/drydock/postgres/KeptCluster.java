package dev.drydock.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * An entry of the {@link ClusterCache}: a data directory that nobody changes, and what is known of it.
 *
 * @param directory holds {@code data} and {@code kept.properties}
 */
record KeptCluster(Path directory) {

    private static final String FORMAT = "1";

    /**
     * What is known of the data directory.
     *
     * @param since when it was kept
     * @param adminPassword good for no server but one that is just starting on a copy
     */
    record Facts(DataDirectory.Content content, Instant since, String adminPassword) {}

    DataDirectory data() {
        return new DataDirectory(directory.resolve("data"));
    }

    /** Writes down what is known. */
    void write(DataDirectory.Content content, String adminPassword) throws IOException {
        var facts = new Properties();
        facts.setProperty("format", FORMAT);
        facts.setProperty("bytes", Long.toString(content.bytes()));
        facts.setProperty("digest", content.digest());
        facts.setProperty("since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.setProperty("password", adminPassword);
        var file = Files.createFile(
                factsFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer out = Files.newBufferedWriter(file)) {
            facts.store(out, null);
        }
    }

    /** Reads what is known; empty if the entry is damaged, or of another Drydock. */
    Optional<Facts> facts() {
        var facts = new Properties();
        try (Reader in = Files.newBufferedReader(factsFile())) {
            facts.load(in);
            if (!FORMAT.equals(facts.getProperty("format"))) {
                return Optional.empty();
            }
            return Optional.of(new Facts(
                    new DataDirectory.Content(
                            Long.parseLong(facts.getProperty("bytes", "")), facts.getProperty("digest", "")),
                    Instant.parse(facts.getProperty("since", "")),
                    facts.getProperty("password", "")));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Tells whether each file is there in its size, as it was when it was kept. */
    boolean isWhole(Facts facts) {
        try {
            return data().content().equals(facts.content());
        } catch (IOException e) {
            return false;
        }
    }

    /** The entry's last use; it goes before those that were used later. */
    Instant used() throws IOException {
        return Files.getLastModifiedTime(directory).toInstant();
    }

    void use() throws IOException {
        Files.setLastModifiedTime(directory, FileTime.from(Instant.now()));
    }

    private Path factsFile() {
        return directory.resolve("kept.properties");
    }
}
