package io.haedap.inquiry;

import io.haedap.shared.Language;

/** What an inquiry was about: its subject and the words it began with, without what a mail program quoted. */
public record AskedQuestion(String subject, String category, Language language, String words) {}
