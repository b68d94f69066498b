/** Reads what a project says to Drydock in {@code drydock.yml}. */
@NullMarked
package dev.drydock.config;

import org.jspecify.annotations.NullMarked;
