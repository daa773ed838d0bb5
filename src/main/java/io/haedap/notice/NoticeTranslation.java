package io.haedap.notice;

import io.haedap.shared.MarkdownBlock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which Korean paragraphs were changed after the English text was last touched or found to be right: {@code since} is the revision of
 * that. The title counts as changed by itself.
 */
public record NoticeTranslation(int since, boolean title, List<MarkdownBlock> outdated) {

    /** One revision's texts, oldest first. */
    record Version(int number, NoticeTranslations texts) {}

    static final NoticeTranslation CURRENT = new NoticeTranslation(0, false, List.of());

    public int behind() {
        return outdated.size() + (title ? 1 : 0);
    }

    /** {@code checked} is the newest revision of which somebody said that its English is right, 0 for none. */
    static NoticeTranslation of(List<Version> versions, int checked) {
        var newest = versions.getLast();
        var english = newest.texts().en();
        if (english == null) {
            return CURRENT;
        }
        var touched = newest;
        for (int i = versions.size() - 1; i > 0; i--) {
            touched = versions.get(i);
            var before = versions.get(i - 1);
            var isChecked = checked >= touched.number();
            if (isChecked || !english.equals(before.texts().en())) {
                break;
            }
            touched = before;
        }
        var known = hashes(touched);
        return new NoticeTranslation(
                touched.number(),
                !touched.texts().ko().title().equals(newest.texts().ko().title()),
                MarkdownBlock.of(newest.texts().ko().body()).stream()
                        .filter(block -> !known.contains(block.hash()))
                        .toList());
    }

    private static Set<String> hashes(Version version) {
        return MarkdownBlock.of(version.texts().ko().body()).stream()
                .map(MarkdownBlock::hash)
                .collect(Collectors.toUnmodifiableSet());
    }
}
