package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleDocumentsTest {

    private static final Path FRESH = Path.of("target", "rules");

    private static final Path COMMITTED = Path.of("..", "docs", "rules");

    @Test
    void the_documents_say_what_the_pages_say() throws IOException {
        Map<String, String> fresh = fresh();
        if (Files.exists(FRESH)) {
            for (Path file : files(FRESH)) {
                Files.delete(file);
            }
        }
        Files.createDirectories(FRESH);
        for (Map.Entry<String, String> document : fresh.entrySet()) {
            Files.writeString(FRESH.resolve(document.getKey()), document.getValue());
        }
        Map<String, String> committed = new TreeMap<>();
        for (Path file : files(COMMITTED)) {
            committed.put(file.getFileName().toString(), Files.readString(file).replace("\r\n", "\n"));
        }
        assertThat(fresh.keySet())
                .as(
                        "documents in docs/rules. Remove those of no rule, and copy the missing ones from rules/target/rules")
                .containsExactlyElementsOf(committed.keySet());
        assertThat(fresh.keySet())
                .as("documents in docs/rules that are stale. Copy them from rules/target/rules")
                .filteredOn(name -> !fresh.get(name).equals(committed.get(name)))
                .isEmpty();
    }

    private static Map<String, String> fresh() {
        List<Rule<?>> rules = new BuiltInRules().rules();
        Map<String, String> documents = new TreeMap<>();
        documents.put("README.md", RuleDocument.list(rules));
        rules.forEach(rule -> documents.put(rule.id() + ".md", RuleDocument.of(rule)));
        return documents;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
