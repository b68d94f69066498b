/** Tests of the extension, run through JUnit itself. */
@NullMarked
package dev.drydock.junit;

import org.jspecify.annotations.NullMarked;
