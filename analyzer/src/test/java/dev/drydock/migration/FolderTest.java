package dev.drydock.migration;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Starts each test with a project whose folder of migrations is empty. */
abstract class FolderTest {

    @TempDir
    Path root;

    Folder folder;

    @BeforeEach
    final void starts_with_an_empty_folder() {
        folder = new Folder(root);
    }
}
