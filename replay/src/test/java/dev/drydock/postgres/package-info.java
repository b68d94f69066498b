/** Tests of the embedded server, and the servers that all tests of this module share. */
@NullMarked
package dev.drydock.postgres;

import org.jspecify.annotations.NullMarked;
