@NullMarked
package io.haedap.search.ui;

import org.jspecify.annotations.NullMarked;
