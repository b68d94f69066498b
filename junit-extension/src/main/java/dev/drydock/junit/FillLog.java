package dev.drydock.junit;

import dev.drydock.data.FillProgress;
import dev.drydock.data.ProgressText;
import java.time.Duration;

/** Logs every 10 s how far the filling of tables is, so that a long test is not taken for one that hangs. */
final class FillLog implements ProgressText.Display {

    private static final System.Logger LOG = System.getLogger("dev.drydock");

    private FillLog() {}

    static FillProgress progress() {
        return new ProgressText(Duration.ofSeconds(10), new FillLog());
    }

    @Override
    public void show(double share, String text) {
        LOG.log(System.Logger.Level.INFO, "Tables are filled: {0}", text);
    }

    @Override
    public void clear() {}
}
