/** Tells without a database what a down script is worth. */
@NullMarked
package dev.drydock.rollback;

import org.jspecify.annotations.NullMarked;
