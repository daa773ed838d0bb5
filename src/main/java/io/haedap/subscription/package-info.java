/**
 * Subscriptions (구독): who wants to be told of notices, outages and maintenance, by mail or webhook. What is to be told is written in
 * the transaction of its cause and spread after its undo time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "people", "customer", "mail"})
package io.haedap.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
