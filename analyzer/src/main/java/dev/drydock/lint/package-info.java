/** Runs rules over a history of migrations. */
@NullMarked
package dev.drydock.lint;

import org.jspecify.annotations.NullMarked;
