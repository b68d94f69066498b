/** PostgreSQL's table-level locks. */
@NullMarked
package dev.drydock.lock;

import org.jspecify.annotations.NullMarked;
