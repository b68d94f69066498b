/** Tests of synthetic rows. */
@NullMarked
package dev.drydock.data;

import org.jspecify.annotations.NullMarked;
