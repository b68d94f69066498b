package dev.drydock.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the scalars of a YAML file as properties, as Spring Boot does: nested keys are joined by dots, the items of a list
 * by commas. Documents that belong to a profile are passed over.
 */
final class YamlProperties {

    /** Maven's resource filter replaces {@code @name@} before Spring reads the file; YAML allows it only in quotes. */
    private static final Pattern FILTERED = Pattern.compile("(?m)(:\\s+)(@[^@\\s]+@)");

    private YamlProperties() {}

    /**
     * Reads all documents of a text.
     *
     * @throws YamlEngineException if it is no YAML
     */
    static Map<String, String> read(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        String quoted = FILTERED.matcher(text).replaceAll("$1'$2'");
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(quoted)) {
            Map<String, String> properties = new LinkedHashMap<>();
            add("", document, properties);
            if (properties.keySet().stream().noneMatch(YamlProperties::namesProfile)) {
                all.putAll(properties);
            }
        }
        return all;
    }

    private static void add(String path, @Nullable Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, nested) -> add(path.isEmpty() ? String.valueOf(key) : path + "." + key, nested, into));
        } else if (value instanceof List<?> list) {
            into.put(path, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
        } else if (value != null) {
            into.put(path, value.toString());
        }
    }

    private static boolean namesProfile(String key) {
        return key.equals("spring.profiles") || key.startsWith("spring.config.activate.");
    }
}
