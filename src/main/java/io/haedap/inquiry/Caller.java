package io.haedap.inquiry;

import io.haedap.customer.MaskedCustomer;
import java.util.List;

/** A customer who was found by the whole address or telephone number, masked, with their open inquiries as far as the person sees them. */
public record Caller(MaskedCustomer customer, List<InquiryRow> open) {}
