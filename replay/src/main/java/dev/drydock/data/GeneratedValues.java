package dev.drydock.data;

import dev.drydock.DrydockException;
import org.jspecify.annotations.Nullable;

/** The values that a generator of a team's own makes. */
final class GeneratedValues implements Values {

    private static final long USUAL = 1000;

    private final ColumnGenerator generator;
    private final ColumnType type;
    private final String column;

    /**
     * Takes a generator.
     *
     * @param column for messages
     */
    GeneratedValues(ColumnGenerator generator, ColumnType type, String column) {
        this.generator = generator;
        this.type = type;
        this.column = column;
    }

    @Override
    public long size() {
        return Math.max(1, generator.size());
    }

    @Override
    public long usual() {
        return Math.min(USUAL, size());
    }

    @Override
    public void write(long number, CopyBuffer out) {
        out.encoded(Encoded.of(value(number), type));
    }

    @Override
    public boolean binary() {
        return type.isText();
    }

    /** Nobody keeps a stranger's class from returning null or throwing. */
    private String value(long number) {
        @Nullable String value;
        try {
            value = generator.value(number);
        } catch (RuntimeException e) {
            throw new DrydockException(failure(number, e.toString()), e);
        }
        if (value == null) {
            throw new DrydockException(failure(number, "null"));
        }
        return value;
    }

    private String failure(long number, String what) {
        return "%s yields %s as value %d of %s. Correct the class."
                .formatted(generator.getClass().getName(), what, number, column);
    }
}
