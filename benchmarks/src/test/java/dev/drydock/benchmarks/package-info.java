@NullMarked
package dev.drydock.benchmarks;

import org.jspecify.annotations.NullMarked;
