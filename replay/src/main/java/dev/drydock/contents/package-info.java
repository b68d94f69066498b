/** The rows of tables before a migration and after it, and what of them was lost or changed. */
@NullMarked
package dev.drydock.contents;

import org.jspecify.annotations.NullMarked;
