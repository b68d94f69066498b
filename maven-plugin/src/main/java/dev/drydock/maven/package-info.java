/** Maven goals: thin, over analyzer, rules and replay. */
@NullMarked
package dev.drydock.maven;

import org.jspecify.annotations.NullMarked;
