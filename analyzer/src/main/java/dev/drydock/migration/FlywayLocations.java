package dev.drydock.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the folders and files that Flyway's own setting {@code locations} means. */
final class FlywayLocations {

    private static final String RESOURCES = "src/main/resources";
    private static final String FILESYSTEM = "filesystem:";
    private static final Pattern ELSEWHERE = Pattern.compile("(?!filesystem:|classpath:)[a-z][a-z0-9]+:.*");

    private final MigrationSource source;
    private final List<String> notes;

    FlywayLocations(MigrationSource source, List<String> notes) {
        this.source = source;
        this.notes = notes;
    }

    /** What there is of these locations, absolute; what is not there is noted. */
    List<Path> find(List<String> locations) {
        return locations.stream().flatMap(this::find).distinct().toList();
    }

    private Stream<Path> find(String location) {
        String path = location.replace("{vendor}", "postgresql");
        if (ELSEWHERE.matcher(path).matches()) {
            notes.add("Flyway also reads " + location + ", which is no folder of the project and not read here.");
            return Stream.empty();
        }
        boolean file = path.startsWith(FILESYSTEM);
        Path base = file ? source.root() : source.root().resolve(RESOURCES);
        String inside = file ? path.substring(FILESYSTEM.length()) : path.replaceFirst("^(?:classpath:)?/?", "");
        Path folder = base.resolve(fixed(inside)).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            notes.add("Flyway's location " + location + " is no folder of the project and not read.");
            return Stream.empty();
        }
        return inside.length() == fixed(inside).length() ? Stream.of(folder) : matching(folder, inside);
    }

    /** The part of a path before its first folder with a wildcard. */
    private static String fixed(String path) {
        int wildcard = 0;
        while (wildcard < path.length() && path.charAt(wildcard) != '*' && path.charAt(wildcard) != '?') {
            wildcard++;
        }
        return wildcard == path.length() ? path : path.substring(0, path.lastIndexOf('/', wildcard) + 1);
    }

    private Stream<Path> matching(Path folder, String path) {
        Pattern pattern = pattern(path.substring(fixed(path).length()));
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> pattern.matcher(
                                    folder.relativize(file).toString().replace('\\', '/'))
                            .matches())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            notes.add("The folder " + source.shown(folder) + " cannot be searched for Flyway's locations.");
            return Stream.empty();
        }
    }

    /**
     * What the paths of files look like below the fixed part: {@code **} is any number of folders, {@code *} at least one
     * char, {@code ?} one; a last part without a dot is a folder (read in 13.0, measured in 12.4).
     */
    private static Pattern pattern(String wildcards) {
        StringBuilder regex = new StringBuilder();
        String[] parts = wildcards.split("/");
        boolean separated = true;
        for (String part : parts) {
            regex.append(separated ? "" : "/");
            separated = part.equals("**");
            regex.append(separated ? "(?:[^/]+/)*" : quoted(part));
        }
        boolean file = parts[parts.length - 1].contains(".");
        return Pattern.compile(regex + (file ? "" : "/.*"));
    }

    private static String quoted(String part) {
        StringBuilder regex = new StringBuilder();
        part.chars()
                .forEach(c ->
                        regex.append(c == '*' ? "[^/]+" : c == '?' ? "[^/]" : Pattern.quote(Character.toString(c))));
        return regex.toString();
    }
}
