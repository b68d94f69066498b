package dev.drydock.postgres;

import java.security.SecureRandom;
import java.util.Base64;
import org.postgresql.util.PasswordUtil;

/**
 * A password that nobody has to remember.
 *
 * @param text needs no quoting
 */
record Password(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** More make a guess dearer (RFC 5802), of which 144 random bits need 2^143; and each login: 22 ms with 4,096, 11 ms with one. */
    private static final int ITERATIONS = 1;

    /** Makes one of 144 random bits. */
    static Password random() {
        return new Password(Base64.getUrlEncoder().encodeToString(random(18)));
    }

    /** What the server takes in place of the password, so that it is in no file, no log and no pg_stat_activity. */
    String verifier() {
        return PasswordUtil.encodeScramSha256(text.toCharArray(), ITERATIONS, random(16));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Password";
    }
}
