package io.haedap.inquiry.web;

import io.haedap.inquiry.Colleague;
import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.around.RelationDesk;
import io.haedap.inquiry.around.TagBoard;
import io.haedap.inquiry.around.TagDesk;
import io.haedap.inquiry.around.WatchDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What colleagues put around an inquiry: tags, watchers, links. */
@RestController
@RequestMapping("/api/v1/inquiries/{number}")
class InquiryAroundResource implements ApiRights, Versioned {

    private static final String PATH = "/api/v1/inquiries/{number}";

    record Tagging(
            @Nullable List<@Nullable String> add, @Nullable List<@Nullable String> remove) {}

    /** For whoever calls. */
    record Watching(@Nullable Boolean watch) {}

    record Relating(@Nullable String number, @Nullable Boolean related) {}

    private final TagDesk tagging;
    private final TagBoard tags;
    private final WatchDesk watching;
    private final RelationDesk relations;
    private final InquiryBoard board;

    InquiryAroundResource(
            TagDesk tagging, TagBoard tags, WatchDesk watching, RelationDesk relations, InquiryBoard board) {
        this.tagging = tagging;
        this.tags = tags;
        this.watching = watching;
        this.relations = relations;
        this.board = board;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(PATH + "/tags", Rights.INQUIRY_READ),
                ApiRight.post(PATH + "/tags", Rights.INQUIRY_ANSWER),
                ApiRight.get(PATH + "/watchers", Rights.INQUIRY_READ),
                ApiRight.post(PATH + "/watchers", Rights.INQUIRY_READ),
                ApiRight.get(PATH + "/relations", Rights.INQUIRY_READ),
                ApiRight.post(PATH + "/relations", Rights.INQUIRY_ANSWER));
    }

    @Override
    public long version(String number) {
        return board.version(number);
    }

    @GetMapping("/tags")
    Page<String> tags(@PathVariable String number) {
        return new Page<>(tags.of(number), null);
    }

    @PostMapping("/tags")
    Page<String> tag(@PathVariable String number, @RequestBody Tagging asked) {
        return new Page<>(tagging.change(number, words(asked.add()), words(asked.remove())), null);
    }

    @GetMapping("/watchers")
    Page<Colleague> watchers(@PathVariable String number) {
        return new Page<>(watching.watchers(number), null);
    }

    @PostMapping("/watchers")
    Page<Colleague> watch(@PathVariable String number, @RequestBody Watching asked) {
        if (Boolean.FALSE.equals(asked.watch())) {
            watching.unwatch(number);
        } else {
            watching.watch(number);
        }
        return watchers(number);
    }

    @GetMapping("/relations")
    Page<InquiryJson.Row> relations(@PathVariable String number) {
        return new Page<>(relations.of(number).stream().map(InquiryJson::of).toList(), null);
    }

    @PostMapping("/relations")
    Page<InquiryJson.Row> relate(@PathVariable String number, @RequestBody Relating asked) {
        if (asked.number() == null) {
            throw Refusal.invalid("number", "required");
        }
        if (Boolean.FALSE.equals(asked.related())) {
            relations.part(number, asked.number());
        } else {
            relations.relate(number, asked.number());
        }
        return relations(number);
    }

    private static List<String> words(@Nullable List<@Nullable String> typed) {
        return typed == null ? List.of() : typed.stream().map(String::valueOf).toList();
    }
}
