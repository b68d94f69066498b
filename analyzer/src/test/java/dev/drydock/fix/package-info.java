@NullMarked
package dev.drydock.fix;

import org.jspecify.annotations.NullMarked;
