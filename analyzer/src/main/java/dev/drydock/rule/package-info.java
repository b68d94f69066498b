/** The contract of a rule: what it is asked and what it answers. */
@NullMarked
package dev.drydock.rule;

import org.jspecify.annotations.NullMarked;
