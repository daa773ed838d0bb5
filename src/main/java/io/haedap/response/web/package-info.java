@NullMarked
package io.haedap.response.web;

import org.jspecify.annotations.NullMarked;
