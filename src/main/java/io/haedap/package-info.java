/** The customer centre. One package a module; each says what it may use. */
@NullMarked
package io.haedap;

import org.jspecify.annotations.NullMarked;
