@NullMarked
package io.haedap.subscription.webhook.web;

import org.jspecify.annotations.NullMarked;
