/** Replays migrations up, down and up again on a real server and says what they locked, whom they blocked and what stayed. */
@NullMarked
package dev.drydock.replay;

import org.jspecify.annotations.NullMarked;
