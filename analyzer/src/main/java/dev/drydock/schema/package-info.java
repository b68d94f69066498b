/** What exists in a database, as far as the migrations tell. */
@NullMarked
package dev.drydock.schema;

import org.jspecify.annotations.NullMarked;
