@NullMarked
package io.haedap.shared.ui;

import org.jspecify.annotations.NullMarked;
