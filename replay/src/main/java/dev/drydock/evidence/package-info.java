/** What a server shows of locks and waits while somebody else works on it, with the time of each on one clock. */
@NullMarked
package dev.drydock.evidence;

import org.jspecify.annotations.NullMarked;
