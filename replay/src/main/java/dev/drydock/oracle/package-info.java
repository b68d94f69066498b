/** A live server as the oracle of lock forecasts. */
@NullMarked
package dev.drydock.oracle;

import org.jspecify.annotations.NullMarked;
