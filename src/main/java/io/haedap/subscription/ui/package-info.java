@NullMarked
package io.haedap.subscription.ui;

import org.jspecify.annotations.NullMarked;
