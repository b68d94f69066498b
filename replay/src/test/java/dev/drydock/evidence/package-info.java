/** Tests of what is said about the contents of tables, and the shop on which they are tried. */
@NullMarked
package dev.drydock.evidence;

import org.jspecify.annotations.NullMarked;
