@NullMarked
package io.haedap.category.ui;

import org.jspecify.annotations.NullMarked;
