@NullMarked
package io.haedap.hours.ui;

import org.jspecify.annotations.NullMarked;
