/** Sessions that read and write tables at a steady rate while a migration runs, and how long their answers took. */
@NullMarked
package dev.drydock.probe;

import org.jspecify.annotations.NullMarked;
