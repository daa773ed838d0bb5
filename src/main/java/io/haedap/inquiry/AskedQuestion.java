package io.haedap.inquiry;

import io.haedap.customer.CustomerId;
import io.haedap.shared.Language;
import java.util.List;

/** What an inquiry was about: its subject, the words it began with, and what else its customer filled in, in clear. */
public record AskedQuestion(
        String subject, String category, Language language, CustomerId customer, String words, List<String> given) {}
