package io.haedap.site;

import io.haedap.faq.FaqReader;
import io.haedap.notice.NoticeReader;
import io.haedap.search.insight.FrequentSearches;
import io.haedap.shared.Language;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page. */
@Controller
class HomePages {

    private static final int WORDS = 5;
    private static final int FEWEST = 3;

    private final Pages pages;
    private final Shelves shelves;
    private final FaqReader faqs;
    private final NoticeReader notices;
    private final NoticeLines lines;
    private final PhoneLine phone;
    private final SiteSettings settings;
    private final FrequentSearches frequent;

    HomePages(
            Pages pages,
            Shelves shelves,
            FaqReader faqs,
            NoticeReader notices,
            NoticeLines lines,
            PhoneLine phone,
            SiteSettings settings,
            FrequentSearches frequent) {
        this.pages = pages;
        this.shelves = shelves;
        this.faqs = faqs;
        this.notices = notices;
        this.lines = lines;
        this.phone = phone;
        this.settings = settings;
        this.frequent = frequent;
    }

    @GetMapping("/en")
    ResponseEntity<Void> english() {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header("Location", "/en/")
                .build();
    }

    @GetMapping({"/", "/en/"})
    ModelAndView home(Visit visit) {
        var language = visit.language();
        var shelf = shelves.roots(language, 3);
        var hours = phone.now(language);
        var icons = java.util.stream.Stream.concat(
                        shelf.stream().map(CategoryShelf::icon), java.util.stream.Stream.of("go"))
                .distinct()
                .toArray(String[]::new);
        return pages.show(
                new Sheet("home")
                        .section("/")
                        .description(pages.say(
                                visit,
                                "site.home.description",
                                settings.company().in(language)))
                        .icons(icons)
                        .until(hours.changesAt())
                        .with("words", words(language))
                        .with("shelves", shelf)
                        .with("mostRead", faqs.mostRead(language, 5))
                        .with(
                                "notices",
                                lines.of(notices.page(language, 4, null).items(), visit))
                        .with("phone", hours)
                        .with("promise", phone.promise()),
                visit);
    }

    /** What others often look for, or what whoever runs the site chose while too little is known. */
    private List<String> words(Language language) {
        var often = frequent.of(language, WORDS);
        return often.size() < FEWEST ? settings.words(language) : often;
    }
}
