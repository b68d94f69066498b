/** The schema of a live database as its catalog describes it, and how two states of it differ. */
@NullMarked
package dev.drydock.catalog;

import org.jspecify.annotations.NullMarked;
