package io.haedap.inquiry;

import io.haedap.customer.CustomerId;
import io.haedap.people.StaffId;
import java.util.List;

/**
 * Whom the words of an inquiry may name: the customers of it and of what was ever merged or split with it, the colleagues who wrote in
 * these, and what the customers filled in that may name somebody, in clear.
 */
public record InvolvedPeople(List<CustomerId> customers, List<StaffId> colleagues, List<String> given) {}
