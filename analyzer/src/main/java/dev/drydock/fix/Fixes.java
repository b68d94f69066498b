package dev.drydock.fix;

import dev.drydock.DrydockException;
import dev.drydock.lint.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which findings can be fixed, and what the files are then; nothing is written before {@link #write}.
 *
 * @param applied the findings whose fixes are in the new texts
 * @param brought the findings of severity info that come with them: what is to be done next
 * @param refused those whose fixes are not, with the reason
 * @param texts the new texts by absolute path, sorted
 */
public record Fixes(
        List<Diagnostic> applied, List<Diagnostic> brought, List<Refused> refused, Map<Path, String> texts) {

    /**
     * A fix that is left out.
     *
     * @param finding what it would mend
     * @param reason why not, without full stop
     */
    public record Refused(Diagnostic finding, String reason) {}

    public Fixes {
        applied = List.copyOf(applied);
        brought = List.copyOf(brought);
        refused = List.copyOf(refused);
        texts = new TreeMap<>(texts);
    }

    /**
     * Writes the new texts in UTF-8, each file at once: whoever reads it meanwhile, sees the old text or the new one.
     *
     * @throws DrydockException where a file cannot be written; those in front of it are
     */
    public void write() {
        texts.forEach((file, text) -> {
            try {
                replace(file.toRealPath(), text);
            } catch (IOException e) {
                throw new DrydockException(
                        "The file " + file.getFileName() + " cannot be written (" + e.getMessage()
                                + "). Check that you may change it and its folder.",
                        e);
            }
        });
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), ".drydock-", ".tmp");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            PosixFileAttributeView rights = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(Files.getPosixFilePermissions(file));
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
