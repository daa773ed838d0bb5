package io.haedap.search.web;

import io.haedap.people.Rights;
import io.haedap.search.insight.AskedClicks;
import io.haedap.search.insight.AskedList;
import io.haedap.search.insight.AskedPeriod;
import io.haedap.search.insight.AskedWords;
import io.haedap.search.insight.InsightBoard;
import io.haedap.search.insight.SearchDay;
import io.haedap.search.insight.SearchFigures;
import io.haedap.search.insight.SearchInsight;
import io.haedap.shared.Language;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What readers look for and where it leads them, for programs of those who write. */
@RestController
@RequestMapping("/api/v1/searches")
class SearchesResource implements ApiRights {

    private static final String SEARCHES = "/api/v1/searches";
    private static final int DAYS = 30;

    /** Clicks by the place of the hit; {@code tenth} are those on the fourth to tenth. */
    record Clicks(
            long total,
            long first,
            long second,
            long third,
            long tenth,
            long more,
            @Nullable Double meanRank) {
        static Clicks of(AskedClicks clicks) {
            return new Clicks(
                    clicks.total(),
                    clicks.first(),
                    clicks.second(),
                    clicks.third(),
                    clicks.tenth(),
                    clicks.more(),
                    clicks.meanRank());
        }
    }

    /**
     * {@code missed} found no answer, {@code results} are those of the last time that readers asked, {@code resultsNow} and
     * {@code answeredNow} are of this moment.
     */
    record Words(
            String words,
            String lang,
            long times,
            long missed,
            long results,
            long resultsNow,
            boolean answeredNow,
            LocalDate lastDay,
            boolean hidden,
            Clicks clicks) {
        static Words of(AskedWords asked) {
            return new Words(
                    asked.words(),
                    asked.language().tag(),
                    asked.times(),
                    asked.missed(),
                    asked.results(),
                    asked.resultsNow(),
                    asked.found(),
                    asked.lastDay(),
                    asked.hidden(),
                    Clicks.of(asked.clicks()));
        }
    }

    record Day(LocalDate day, long searches, long missed, long empty, long clicks) {
        static Day of(SearchDay one) {
            var figures = one.figures();
            return new Day(
                    one.day(),
                    figures.searches(),
                    figures.missed(),
                    figures.empty(),
                    figures.clicks().total());
        }
    }

    /** Shares are parts of 1, null where nobody searched. */
    record Summary(
            LocalDate from,
            LocalDate to,
            long searches,
            long missed,
            long empty,
            @Nullable Double answeredShare,
            @Nullable Double weakShare,
            @Nullable Double emptyShare,
            @Nullable Double clickShare,
            Clicks clicks,
            List<Day> days) {
        static Summary of(AskedPeriod period, SearchFigures figures, List<SearchDay> days) {
            return new Summary(
                    period.from(),
                    period.to(),
                    figures.searches(),
                    figures.missed(),
                    figures.empty(),
                    figures.answeredShare(),
                    figures.weakShare(),
                    figures.emptyShare(),
                    figures.clickShare(),
                    Clicks.of(figures.clicks()),
                    days.stream().map(Day::of).toList());
        }
    }

    record Named(@Nullable String words, @Nullable String lang) {}

    private final InsightBoard board;
    private final SearchInsight insight;

    SearchesResource(InsightBoard board, SearchInsight insight) {
        this.board = board;
        this.insight = insight;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(SEARCHES, Rights.SEARCH_INSIGHT),
                ApiRight.get(SEARCHES + "/summary", Rights.SEARCH_INSIGHT),
                ApiRight.post(SEARCHES + "/hide", Rights.SEARCH_INSIGHT),
                ApiRight.post(SEARCHES + "/show", Rights.SEARCH_INSIGHT));
    }

    @GetMapping
    Page<Words> words(
            @RequestParam(defaultValue = "frequent") String list,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        var asked = Arrays.stream(AskedList.values())
                .filter(one -> one.name().equalsIgnoreCase(list))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("list"));
        return board.words(asked, period(from, to, lang), size, cursor).map(Words::of);
    }

    @GetMapping("/summary")
    Summary summary(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String lang) {
        var period = period(from, to, lang);
        var days = board.days(period);
        return Summary.of(period, InsightBoard.sum(days), days);
    }

    /** Proposes words to readers no more. */
    @PostMapping("/hide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hide(@RequestBody Named named) {
        insight.hide(words(named), language(named));
    }

    /** Proposes them again. */
    @PostMapping("/show")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(@RequestBody Named named) {
        insight.show(words(named), language(named));
    }

    private static String words(Named named) {
        var words = named.words();
        if (words == null) {
            throw Refusal.invalid("words", "required");
        }
        return words;
    }

    private static Language language(Named named) {
        var lang = named.lang();
        if (lang == null) {
            throw Refusal.invalid("lang", "required");
        }
        return Language.ofTag(lang);
    }

    /** The last thirty days unless something else is asked for. */
    private AskedPeriod period(@Nullable String from, @Nullable String to, @Nullable String lang) {
        var language = lang == null ? null : Language.ofTag(lang);
        var today = board.last(1, language).to();
        var end = to == null ? today : day("to", to);
        return new AskedPeriod(from == null ? end.minusDays(DAYS - 1L) : day("from", from), end, language);
    }

    private static LocalDate day(String name, String text) {
        try {
            if (text.matches("[12]\\d{3}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException _) {
            // falls through to the refusal
        }
        throw Refusal.malformed(name);
    }
}
