/** The built-in rules, one class and one page each. */
@NullMarked
package dev.drydock.rules;

import org.jspecify.annotations.NullMarked;
