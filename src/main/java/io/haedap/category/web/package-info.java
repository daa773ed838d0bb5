@NullMarked
package io.haedap.category.web;

import org.jspecify.annotations.NullMarked;
