package dev.drydock.maven;

import dev.drydock.postgres.ArtifactFetcher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Fetches artifacts as the running Maven does: with the user's settings, mirrors, local repository and offline flag. */
record ReactorRepository(
        RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories, Log log)
        implements ArtifactFetcher {

    @Override
    public Optional<Path> fetch(String groupId, String artifactId, String version) {
        DefaultArtifact artifact = new DefaultArtifact(groupId, artifactId, "jar", version);
        try {
            return Optional.of(system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, "drydock"))
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            log.debug(e);
            return Optional.empty();
        }
    }
}
