@NullMarked
package io.haedap.search.web;

import org.jspecify.annotations.NullMarked;
