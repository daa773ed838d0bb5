@NullMarked
package io.haedap.subscription.web;

import org.jspecify.annotations.NullMarked;
