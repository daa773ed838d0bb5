package io.haedap.status;

/** An update moved a service from one state to another. */
public record StateChange(String service, ServiceState from, ServiceState to) {}
