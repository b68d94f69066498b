/** Tests of replays, on real servers. */
@NullMarked
package dev.drydock.replay;

import org.jspecify.annotations.NullMarked;
