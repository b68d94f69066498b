/** Tests of the reports of replays. */
@NullMarked
package dev.drydock.replay.report;

import org.jspecify.annotations.NullMarked;
