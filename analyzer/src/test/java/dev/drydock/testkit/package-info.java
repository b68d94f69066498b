@NullMarked
package dev.drydock.testkit;

import org.jspecify.annotations.NullMarked;
