/** PostgreSQL's SQL as typed statements with positions. */
@NullMarked
package dev.drydock.sql;

import org.jspecify.annotations.NullMarked;
