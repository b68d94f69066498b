/** What a migration may cost those who use its tables meanwhile. */
@NullMarked
package dev.drydock.budget;

import org.jspecify.annotations.NullMarked;
