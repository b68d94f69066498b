/** What all of Drydock shares: the exception that carries a message for the user. */
@NullMarked
package dev.drydock;

import org.jspecify.annotations.NullMarked;
