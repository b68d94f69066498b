/** Tests of the comparison of schemas. */
@NullMarked
package dev.drydock.catalog;

import org.jspecify.annotations.NullMarked;
