@NullMarked
package io.haedap.knowledge.ui;

import org.jspecify.annotations.NullMarked;
