/** Migrations as their tool sees them: versions, up and down scripts, transaction policy. */
@NullMarked
package dev.drydock.migration;

import org.jspecify.annotations.NullMarked;
