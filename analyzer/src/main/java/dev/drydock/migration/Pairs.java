package dev.drydock.migration;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings together files that hold one way each: the up and the down of a version.
 *
 * @param <K> how versions are compared
 */
final class Pairs<K extends Comparable<K>> {

    private final Assembly assembly;
    private final BiFunction<Path, Script, TransactionPolicy> policy;
    private final Map<K, Named> ups = new TreeMap<>();
    private final Map<K, Path> downs = new TreeMap<>();

    Pairs(Assembly assembly, BiFunction<Path, Script, TransactionPolicy> policy) {
        this.assembly = assembly;
        this.policy = policy;
    }

    private record Named(String version, String title, Path file) {}

    void up(K key, String version, String title, Path file) {
        if (assembly.claim(List.of("up", key), version, file)) {
            ups.put(key, new Named(version, title, file));
        }
    }

    void down(K key, String version, Path file) {
        if (assembly.claim(List.of("down", key), version, file)) {
            downs.put(key, file);
        }
    }

    History history(String layout) {
        ups.forEach((key, named) -> {
            Path down = downs.get(key);
            step(named.file())
                    .ifPresent(up -> assembly.add(
                            named.version(),
                            named.title(),
                            up,
                            down == null ? null : step(down).orElse(null),
                            false));
        });
        downs.forEach((key, file) -> {
            if (!ups.containsKey(key)) {
                assembly.note(Remark.DOWN_ALONE, file);
            }
        });
        return assembly.history(layout);
    }

    private Optional<Assembly.Step> step(@Nullable Path file) {
        return file == null
                ? Optional.empty()
                : assembly.script(file).map(script -> new Assembly.Step(script, policy.apply(file, script)));
    }

    /**
     * The files of this name that lie in no folder below another one of these: tools that read a single folder see no
     * others.
     */
    static Set<Path> topmost(List<Path> files, Pattern name) {
        List<Path> named = files.stream()
                .filter(file -> name.matcher(String.valueOf(file.getFileName())).matches())
                .toList();
        Set<Path> folders = new HashSet<>();
        named.forEach(file -> folders.add(file.getParent()));
        return named.stream().filter(file -> !below(folders, file.getParent())).collect(Collectors.toSet());
    }

    private static boolean below(Set<Path> folders, @Nullable Path folder) {
        Path above = folder == null ? null : folder.getParent();
        while (above != null) {
            if (folders.contains(above)) {
                return true;
            }
            above = above.getParent();
        }
        return false;
    }
}
