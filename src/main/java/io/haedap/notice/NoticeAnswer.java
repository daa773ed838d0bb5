package io.haedap.notice;

/** What the public is told about one notice: its text, that it was withdrawn or has expired, or that there is none. */
public sealed interface NoticeAnswer {

    record Published(PublishedNotice notice) implements NoticeAnswer {}

    /** It was public and is no longer; pages answer 410. */
    record Withdrawn() implements NoticeAnswer {}

    /** It was public until its end date; pages answer 410. */
    record Expired() implements NoticeAnswer {}

    /** There is none, or it was never public; the two cannot be told apart. */
    record Unknown() implements NoticeAnswer {}
}
