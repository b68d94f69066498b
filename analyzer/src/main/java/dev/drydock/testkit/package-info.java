/** What a team needs to test its own rules; it knows no test framework. */
@NullMarked
package dev.drydock.testkit;

import org.jspecify.annotations.NullMarked;
