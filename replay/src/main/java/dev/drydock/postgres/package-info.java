/** Real PostgreSQL servers for a replay: found, unpacked, started on this machine and gone with the JVM. */
@NullMarked
package dev.drydock.postgres;

import org.jspecify.annotations.NullMarked;
