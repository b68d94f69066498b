/** Tells which sequences of tokens are statements of PostgreSQL, from a grammar in text files. */
@NullMarked
package dev.drydock.grammar;

import org.jspecify.annotations.NullMarked;
