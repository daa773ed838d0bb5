@NullMarked
package io.haedap.release.web;

import org.jspecify.annotations.NullMarked;
