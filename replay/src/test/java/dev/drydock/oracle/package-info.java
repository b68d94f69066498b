@NullMarked
package dev.drydock.oracle;

import org.jspecify.annotations.NullMarked;
