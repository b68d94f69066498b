package dev.drydock.schema;

import dev.drydock.sql.CreateIndex;

/**
 * An index that exists.
 *
 * @param name its name
 * @param definition the statement that made it
 */
public record TableIndex(String name, CreateIndex definition) {}
