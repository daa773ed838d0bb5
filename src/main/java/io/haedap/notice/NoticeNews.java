package io.haedap.notice;

import io.haedap.notice.NoticePublicity.Change;
import io.haedap.shared.Language;
import io.haedap.shared.web.PublicAddress;
import io.haedap.subscription.Announcement;
import io.haedap.subscription.Announcements;
import io.haedap.subscription.News;
import io.haedap.subscription.NewsSource;
import io.haedap.subscription.Topic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells subscribers of notices. Letters go out once, for a notice that is new; that it was corrected or withdrawn is for webhooks
 * alone, because nobody wants a letter for a letter.
 */
@Component
class NoticeNews implements NewsSource {

    /** How long a notice can be withdrawn before anybody is told. */
    private static final Duration UNDO = Duration.ofSeconds(30);

    private static final String NOTICE = "notice";

    private final Announcements announcements;
    private final Notices notices;
    private final NoticeRevisions revisions;
    private final NoticeReader reader;
    private final NoticeLetter letter;
    private final PublicAddress address;

    NoticeNews(
            Announcements announcements,
            Notices notices,
            NoticeRevisions revisions,
            NoticeReader reader,
            NoticeLetter letter,
            PublicAddress address) {
        this.announcements = announcements;
        this.notices = notices;
        this.revisions = revisions;
        this.reader = reader;
        this.letter = letter;
        this.address = address;
    }

    @EventListener
    void changed(NoticePublicity.Together publicities) {
        announcements.postAll(
                publicities.each().stream().map(NoticeNews::announcement).toList());
    }

    private static Announcement announcement(NoticePublicity publicity) {
        return new Announcement(
                NOTICE,
                publicity.notice().toString(),
                publicity.change() + ":" + publicity.revision() + ":"
                        + publicity.at().getEpochSecond(),
                publicity.at().plus(UNDO));
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(NOTICE);
    }

    /** What is said of a notice in the end is told; what was true for a moment is not. */
    @Override
    public Optional<News> news(Announcement announcement) {
        var change = Change.valueOf(announcement.moment().replaceFirst(":.*", ""));
        return notices.withId(NoticeId.of(announcement.thing())).flatMap(notice -> {
            var live = notice.liveRevision();
            var said = Integer.parseInt(announcement.moment().split(":")[1]);
            var isPublic = change == Change.PUBLISHED || change == Change.CORRECTED;
            if (isPublic ? live == null || live != said : live != null) {
                return Optional.empty();
            }
            return Optional.of(news(announcement, change, revisions.content(notice.id(), said), live));
        });
    }

    private News news(Announcement announcement, Change change, NoticeContent content, @Nullable Integer revision) {
        var words = new EnumMap<Language, News.Words>(Language.class);
        var isNew = change == Change.PUBLISHED
                && !announcements.isTold(NOTICE, announcement.thing(), Change.PUBLISHED.name());
        var url = new HashMap<String, Object>();
        for (var language : content.languages()) {
            if (reader.one(language, announcement.thing()) instanceof NoticeAnswer.Published(var published)) {
                var path = published.path(language);
                url.put(language.tag(), address.of(path));
                if (isNew) {
                    var said = letter.of(content, change, language, path);
                    words.put(language, new News.Words(said.subject(), said.body()));
                }
            }
        }
        return new News(
                "notice." + change.name().toLowerCase(java.util.Locale.ROOT),
                announcement.deliverAt().minus(UNDO),
                Set.of(Topic.NOTICES),
                Set.of(),
                words,
                Map.of(NOTICE, facts(announcement.thing(), content, revision, url)));
    }

    private static Map<String, Object> facts(
            String id, NoticeContent content, @Nullable Integer revision, Map<String, Object> url) {
        var facts = new HashMap<String, Object>();
        facts.put("id", id);
        facts.put("kind", content.kind());
        facts.put("translations", translations(content));
        facts.put("serviceIds", content.serviceIds());
        if (content.effectiveAt() != null) {
            facts.put("effectiveAt", content.effectiveAt());
        }
        if (revision != null) {
            facts.put("revision", revision);
            facts.put("url", url);
        }
        return facts;
    }

    /** What readers of the site see, and no draft in another language. */
    private static Map<String, Object> translations(NoticeContent content) {
        var texts = new HashMap<String, Object>();
        var english = content.translations().en();
        if (content.languages().contains(Language.KO)) {
            texts.put(Language.KO.tag(), content.translations().ko());
        }
        if (english != null && content.languages().contains(Language.EN)) {
            texts.put(Language.EN.tag(), english);
        }
        return texts;
    }
}
