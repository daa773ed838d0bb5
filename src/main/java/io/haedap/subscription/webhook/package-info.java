/**
 * Webhooks (웹훅) by Standard Webhooks: endpoints of others, what is handed to them and signed, and each attempt. Sent after the
 * announcement's undo time by whichever node claims it, one at a time to each endpoint.
 */
@NullMarked
package io.haedap.subscription.webhook;

import org.jspecify.annotations.NullMarked;
