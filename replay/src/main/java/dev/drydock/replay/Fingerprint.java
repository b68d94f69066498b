package dev.drydock.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells values apart, in this JVM and in all others: equal values have equal fingerprints. */
final class Fingerprint {

    /** A value whose content nobody can read, such as a generator that a user has written. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /**
     * The fingerprint of these values: texts, numbers, lists, maps and records of such.
     *
     * @return empty if there is something in them of which the content cannot be read
     */
    static Optional<String> of(@Nullable Object... values) {
        Fingerprint fingerprint = new Fingerprint();
        try {
            for (Object value : values) {
                fingerprint.add(value);
            }
        } catch (Unreadable e) {
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().formatHex(fingerprint.digest.digest()));
    }

    /** The fingerprint of the jar, or of the folder of classes, that holds the type: other code, other rows. */
    static Optional<String> ofCode(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        Fingerprint fingerprint = new Fingerprint();
        try (Stream<Path> files = Files.walk(Path.of(source.getLocation().toURI()))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                fingerprint.add(file.getFileName().toString());
                fingerprint.digest.update(Files.readAllBytes(file));
            }
        } catch (IOException | UncheckedIOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().formatHex(fingerprint.digest.digest()));
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            text("null");
        } else if (value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Locale
                || value instanceof java.time.temporal.Temporal
                || value instanceof java.time.temporal.TemporalAmount) {
            text(value.getClass().getName());
            text(value.toString());
        } else if (value instanceof Enum<?> constant) {
            text(constant.getDeclaringClass().getName());
            text(constant.name());
        } else if (value instanceof Optional<?> optional) {
            add(optional.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            addSorted(map);
        } else if (value instanceof Set<?> set) {
            addSorted(set);
        } else if (value instanceof Collection<?> list) {
            text("list " + list.size());
            list.forEach(this::add);
        } else if (value instanceof Record tuple) {
            addComponents(tuple);
        } else {
            throw new Unreadable();
        }
    }

    /** The order of a Map.of is another one in each JVM. */
    private void addSorted(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(of(key).orElseThrow(Unreadable::new), value));
        text("map " + map.size());
        sorted.forEach((key, value) -> {
            text(key);
            add(value);
        });
    }

    private void addSorted(Set<?> set) {
        List<String> sorted = set.stream()
                .map(each -> of(each).orElseThrow(Unreadable::new))
                .sorted()
                .toList();
        text("set " + set.size());
        sorted.forEach(this::text);
    }

    private void addComponents(Record tuple) {
        text(tuple.getClass().getName());
        for (RecordComponent component : tuple.getClass().getRecordComponents()) {
            try {
                var accessor = Objects.requireNonNull(component.getAccessor());
                accessor.setAccessible(true);
                text(component.getName());
                add(accessor.invoke(tuple));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** With its length in front, so that no two values run into one another. */
    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
