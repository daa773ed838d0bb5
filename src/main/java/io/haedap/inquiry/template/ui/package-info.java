@NullMarked
package io.haedap.inquiry.template.ui;

import org.jspecify.annotations.NullMarked;
