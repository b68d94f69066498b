/** Synthetic rows that satisfy a table's constraints, streamed into it in constant memory. */
@NullMarked
package dev.drydock.data;

import org.jspecify.annotations.NullMarked;
