package dev.drydock.sql;

import java.util.List;

/** CREATE SUBSCRIPTION. */
public record CreateSubscription(
        Span span, String name, String connection, List<String> publications, List<Option> options)
        implements Statement {

    public CreateSubscription {
        publications = List.copyOf(publications);
        options = List.copyOf(options);
    }

    /** Only without a replication slot to create (manual, 13 to 18). */
    @Override
    public boolean allowsTransaction() {
        return options.stream()
                .anyMatch(option ->
                        (option.name().equals("create_slot") || option.name().equals("connect")) && option.isFalse());
    }
}
