/** Migrations as JUnit tests: up, down and up again on a real server. */
@NullMarked
package dev.drydock.junit;

import org.jspecify.annotations.NullMarked;
