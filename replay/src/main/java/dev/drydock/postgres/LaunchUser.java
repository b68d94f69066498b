package dev.drydock.postgres;

import dev.drydock.DrydockException;
import dev.drydock.postgres.Command.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says as whom PostgreSQL is started, which refuses to run as root (src/backend/main/main.c, check_root).
 *
 * @param prefix the words in front of the command that is to run as this user
 * @param other the user to whom the server's files must belong; empty if that is the user of this JVM
 */
record LaunchUser(List<String> prefix, Optional<String> other) {

    private static final String UNPRIVILEGED = "nobody";

    LaunchUser {
        prefix = List.copyOf(prefix);
    }

    /**
     * Returns this JVM's user; for root, the same user without its powers in a user namespace of its own, else the user
     * {@code nobody}. Throws a {@link DrydockException} if root can do neither.
     */
    static LaunchUser current() {
        return Current.USER.orElseThrow(() -> new DrydockException(
                "PostgreSQL does not run as root, and this machine lets root neither create a user namespace (unshare -U)"
                        + " nor start a program as another user (setpriv, runuser)."
                        + " Run the build as a normal user, install util-linux, or allow user namespaces"
                        + " (in Docker: --security-opt seccomp=unconfined)."));
    }

    /** Returns the user {@code nobody} for a JVM that runs as root, if a program can be started so. */
    static Optional<LaunchUser> unprivileged() {
        var uid = run("id", "-u", UNPRIVILEGED).text().strip();
        var gid = run("id", "-g", UNPRIVILEGED).text().strip();
        return Stream.of(
                        List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"),
                        List.of("runuser", "-u", UNPRIVILEGED, "--"))
                .filter(LaunchUser::dropsRoot)
                .findFirst()
                .map(prefix -> new LaunchUser(prefix, Optional.of(UNPRIVILEGED)));
    }

    /** Tells whether the server's files belong to another user than this JVM's. */
    boolean isOther() {
        return other.isPresent();
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives the file or directory to the user that the server runs as. */
    void own(Path path) throws IOException {
        if (other.isPresent()) {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, users.lookupPrincipalByName(other.get()));
        }
    }

    private static boolean dropsRoot(List<String> prefix) {
        var uid = run(Stream.concat(prefix.stream(), Stream.of("id", "-u")).toArray(String[]::new));
        return uid.exitCode() == 0 && !uid.text().strip().equals("0");
    }

    private static Output run(String... line) {
        return Command.run(List.of(line), Path.of("/"), Duration.ofSeconds(10));
    }

    /** Asked once per JVM, when first needed. */
    private static final class Current {

        static final Optional<LaunchUser> USER = find();

        private static Optional<LaunchUser> find() {
            if (dropsRoot(List.of())) {
                return Optional.of(new LaunchUser(List.of(), Optional.empty()));
            }
            var namespace = List.of("unshare", "-U");
            return dropsRoot(namespace) ? Optional.of(new LaunchUser(namespace, Optional.empty())) : unprivileged();
        }
    }
}
