/** Shows what lint found: for a terminal and for programs. */
@NullMarked
package dev.drydock.report;

import org.jspecify.annotations.NullMarked;
