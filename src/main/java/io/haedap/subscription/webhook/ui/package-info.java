@NullMarked
package io.haedap.subscription.webhook.ui;

import org.jspecify.annotations.NullMarked;
