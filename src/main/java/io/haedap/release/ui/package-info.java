@NullMarked
package io.haedap.release.ui;

import org.jspecify.annotations.NullMarked;
