package dev.drydock.postgres;

import dev.drydock.DrydockException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number of bytes, as people write and read it. */
record DiskSize(long bytes) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\s*(MB|GB|TB)?", Pattern.CASE_INSENSITIVE);

    /** Reads {@code drydock.cacheSize}: {@code 10 GB}, {@code 500 MB}, or {@code 20}, which are GB. */
    static DiskSize of(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new DrydockException(
                    "drydock.cacheSize is \"%s\", which is no size. Write a whole number of GB, or one with its unit, as in 500 MB."
                            .formatted(text.replaceAll("\\p{Cntrl}", " ")));
        }
        var unit = matcher.group(2) == null ? "GB" : matcher.group(2).toUpperCase(Locale.ROOT);
        var shift = unit.equals("MB") ? 20 : unit.equals("GB") ? 30 : 40;
        return new DiskSize(Long.parseLong(matcher.group(1)) << shift);
    }

    @Override
    public String toString() {
        return bytes < 1L << 30
                ? String.format(Locale.ROOT, "%,d MB", bytes >> 20)
                : String.format(Locale.ROOT, "%,.1f GB", bytes / (double) (1L << 30));
    }
}
