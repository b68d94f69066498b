/** Compares the reader's verdict on statements with that of a real server. */
@NullMarked
package dev.drydock.verdict;

import org.jspecify.annotations.NullMarked;
