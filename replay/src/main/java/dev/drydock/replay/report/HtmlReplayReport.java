package dev.drydock.replay.report;

import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * Writes replays as one HTML page that needs nothing beside it: no script, no font, no other file.
 *
 * <p>The page is well-formed as XML too. Whatever comes from a migration or a server is text in it, never markup, and a
 * content security policy keeps a browser from running or loading anything even so.
 */
public final class HtmlReplayReport {

    private static final String STYLE = resource("replay-report.css");

    private HtmlReplayReport() {}

    /** Writes the page and leaves the writer open; to be stored as UTF-8. */
    public static void write(ReplayReport report, Writer writer) throws IOException {
        writer.write("<!DOCTYPE html>\n");
        Markup out = new Markup(writer);
        out.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").text(" ");
        head(report, out);
        out.open("body");
        HtmlRun.patterns(out);
        out.open("main");
        HtmlRun.header(report, out);
        HtmlSummary.write(report, out);
        for (int i = 0; i < report.replays().size(); i++) {
            Replay replay = report.replays().get(i);
            boolean unfolded = report.replays().size() == 1 || HtmlMigration.isRemarkable(replay);
            HtmlMigration.write(replay, i, unfolded, out);
        }
        HtmlRun.circumstances(report, out);
        out.end().end().end();
    }

    private static void head(ReplayReport report, Markup out) throws IOException {
        out.open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; base-uri 'none'; form-action 'none'");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "referrer", "content", "no-referrer");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.leaf("title", "Replay of " + HtmlRun.subject(report) + " - Drydock");
        out.style(STYLE);
        out.end();
    }

    /** What a browser compares: the text between the tags of the style. */
    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReplayReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
