/** Applies the fixes of findings to the user's files, on request and checked. */
@NullMarked
package dev.drydock.fix;

import org.jspecify.annotations.NullMarked;
