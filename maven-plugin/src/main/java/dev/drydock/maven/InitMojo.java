package dev.drydock.maven;

import dev.drydock.DrydockException;
import dev.drydock.config.Config;
import dev.drydock.config.StarterConfig;
import dev.drydock.lint.FailOn;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes a {@code drydock.yml} for the project as it is, with what else can be set as comments. It never replaces one. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends DrydockMojo {

    /** Creates the goal; Maven does. */
    public InitMojo() {}

    @Override
    void run(FailOn failOn) {
        String text = StarterConfig.text(history(), source().root(), source().locations(), serverVersion());
        try {
            Files.writeString(root().resolve(Config.FILE), text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new DrydockException(
                    "There is a " + Config.FILE + " already. Change it, or remove it and run the goal again.", e);
        } catch (IOException e) {
            throw new DrydockException(
                    "The file " + Config.FILE + " cannot be written (" + e.getMessage()
                            + "). Check that you may write to the project's folder.",
                    e);
        }
        getLog().info(Config.FILE + " is written. mvn drydock:lint reads it from now on.");
    }
}
