/** Measures what reading costs: CPU, wall time and memory. */
@NullMarked
package dev.drydock.benchmarks;

import org.jspecify.annotations.NullMarked;
