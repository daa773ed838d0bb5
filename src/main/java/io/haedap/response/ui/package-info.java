@NullMarked
package io.haedap.response.ui;

import org.jspecify.annotations.NullMarked;
