/** Shows replays to people and to other tools, one renderer per format. */
@NullMarked
package dev.drydock.replay.report;

import org.jspecify.annotations.NullMarked;
