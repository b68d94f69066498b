package dev.drydock.maven;

import dev.drydock.DrydockException;
import dev.drydock.report.Printable;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** Who logs in to a database, and with which password; neither is known where nobody says it. */
record Login(@Nullable String user, @Nullable String password) {

    /**
     * Takes the user from the setting, or else from a server of Maven's settings, and the password from the environment, or else from
     * that server.
     *
     * @throws DrydockException if there is no such server, or its password cannot be decrypted
     */
    static Login of(
            Optional<String> user,
            Optional<String> serverId,
            String variable,
            @Nullable Settings settings,
            SettingsDecrypter decrypter) {
        Optional<Server> server = serverId.map(id -> server(id, variable, settings, decrypter));
        return new Login(
                user.or(() -> server.map(Server::getUsername)).orElse(null),
                Optional.ofNullable(System.getenv(variable))
                        .or(() -> server.map(Server::getPassword))
                        .orElse(null));
    }

    private static Server server(String id, String variable, @Nullable Settings settings, SettingsDecrypter decrypter) {
        Server server = settings == null ? null : settings.getServer(id);
        if (server == null) {
            throw new DrydockException("Maven's settings have no server " + Printable.of(id)
                    + ". Add it there, or give the password in " + variable + ".");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (!result.getProblems().isEmpty()) {
            throw new DrydockException("The password of the server " + Printable.of(id)
                    + " in Maven's settings cannot be decrypted. Encrypt it anew, or give it in " + variable + ".");
        }
        return result.getServer();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
