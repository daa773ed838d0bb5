@NullMarked
package io.haedap.status.ui;

import org.jspecify.annotations.NullMarked;
