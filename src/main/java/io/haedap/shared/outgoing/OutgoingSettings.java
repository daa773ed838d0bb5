package io.haedap.shared.outgoing;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code allowed} are hosts, {@code name} or {@code name:port}, that may lie in a network of one's own; their addresses are not
 * looked at.
 */
@ConfigurationProperties("haedap.outgoing")
record OutgoingSettings(@DefaultValue List<String> allowed) {}
