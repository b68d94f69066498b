package dev.drydock.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * The directory in which this user's Maven keeps artifacts.
 *
 * @param directory the directory; it need not exist
 */
record LocalRepository(Path directory) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}\\.\\d{1,9}(\\.\\d{1,9})?");

    /**
     * Returns the local repository of the build around this JVM: system property {@code maven.repo.local}, then
     * {@code localRepository} as Surefire sets it, then the user's {@code settings.xml}, then {@code ~/.m2/repository}.
     */
    static LocalRepository current() {
        for (var property : new String[] {"maven.repo.local", "localRepository"}) {
            var value = System.getProperty(property, "");
            if (!value.isBlank()) {
                return new LocalRepository(Path.of(value));
            }
        }
        var home = Path.of(System.getProperty("user.home"), ".m2");
        return new LocalRepository(fromSettings(home.resolve("settings.xml")).orElse(home.resolve("repository")));
    }

    /** Returns the jar of the version, or of the newest version of the same major, if there is one. */
    Optional<Path> find(String group, String artifact, String version) {
        var versions = directory.resolve(group.replace('.', '/')).resolve(artifact);
        var exact = jar(versions.resolve(version), artifact);
        if (Files.isRegularFile(exact) || !Files.isDirectory(versions)) {
            return Optional.of(exact).filter(Files::isRegularFile);
        }
        var major = version.substring(0, version.indexOf('.') + 1);
        try (var found = Files.list(versions)) {
            return found.filter(each -> each.getFileName().toString().startsWith(major))
                    .filter(each ->
                            VERSION.matcher(each.getFileName().toString()).matches())
                    .filter(each -> Files.isRegularFile(jar(each, artifact)))
                    .max(Comparator.comparing(each -> padded(each.getFileName().toString())))
                    .map(each -> jar(each, artifact));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(Path version, String artifact) {
        return version.resolve(artifact + "-" + version.getFileName() + ".jar");
    }

    private static String padded(String version) {
        var key = new StringBuilder();
        for (var part : version.split("\\.")) {
            key.append("0".repeat(10 - part.length())).append(part);
        }
        return key.toString();
    }

    static Optional<Path> fromSettings(Path settings) {
        if (!Files.isRegularFile(settings)) {
            return Optional.empty();
        }
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var in = Files.newInputStream(settings)) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement() && xml.getLocalName().equals("localRepository")) {
                    var text = interpolated(xml.getElementText().strip());
                    return text.isEmpty() || text.contains("${") ? Optional.empty() : Optional.of(Path.of(text));
                }
            }
            return Optional.empty();
        } catch (IOException | XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static String interpolated(String text) {
        return Pattern.compile("\\$\\{(env\\.)?([^}]+)}").matcher(text).replaceAll(match -> {
            var value = match.group(1) == null ? System.getProperty(match.group(2)) : System.getenv(match.group(2));
            return java.util.regex.Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }
}
