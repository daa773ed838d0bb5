package io.haedap.release.web;

import io.haedap.category.CategoryPlace;
import io.haedap.faq.FaqId;
import io.haedap.notice.NoticeId;
import io.haedap.people.Rights;
import io.haedap.release.BundleAction;
import io.haedap.release.BundleBoard;
import io.haedap.release.BundleDesk;
import io.haedap.release.BundleDetails;
import io.haedap.release.BundleFilter;
import io.haedap.release.BundleId;
import io.haedap.release.BundleProblem;
import io.haedap.release.BundleStatus;
import io.haedap.release.ItemAction;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Release bundles for programs. */
@RestController
@RequestMapping("/api/v1/releases")
class BundleResource implements ApiRights, Versioned {

    private static final String GATHER =
            ApiRight.oneOf(Rights.FAQ_WRITE, Rights.FAQ_PUBLISH, Rights.NOTICE_WRITE, Rights.NOTICE_PUBLISH);
    private static final String READ = ApiRight.oneOf(Rights.FAQ_READ, Rights.NOTICE_READ);

    /**
     * An entry or a notice to put in; without {@code revision} the newest, without {@code action} it is published. Or the category {@code slug} with
     * all that it becomes, as it is written elsewhere: without {@code parentSlug} at the root, without {@code position} the last one
     * there; {@code version} is the one that was read.
     */
    record Gathered(
            @Nullable String faqId,
            @Nullable String noticeId,
            @Nullable Integer revision,
            @Nullable ItemAction action,
            @Nullable String slug,
            @Nullable Long version,
            @Nullable LocalText name,
            @Nullable String parentSlug,
            @Nullable Integer position) {

        /** JSON may leave out what the types call present. */
        @SuppressWarnings("ConstantValue")
        CategoryPlace place() {
            if (name == null || name.ko() == null) {
                throw Refusal.invalid("name.ko", "required");
            }
            return new CategoryPlace(name, parentSlug, position == null ? Integer.MAX_VALUE : position);
        }
    }

    /** A step; {@code version} is that of the bundle that was read, {@code at} the moment of SCHEDULE or ROLL_BACK. */
    record Transition(
            @Nullable BundleAction action,
            @Nullable OffsetDateTime at,
            @Nullable Long version) {}

    /** What stands in the way, and what is worth a look. */
    record Check(boolean ready, List<BundleJson.ProblemJson> problems) {}

    private final BundleDesk desk;
    private final BundleBoard board;
    private final MessageSource messages;

    BundleResource(BundleDesk desk, BundleBoard board, MessageSource messages) {
        this.desk = desk;
        this.board = board;
        this.messages = messages;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/releases", READ),
                ApiRight.post("/api/v1/releases", GATHER),
                ApiRight.get("/api/v1/releases/{id}", READ),
                ApiRight.put("/api/v1/releases/{id}", GATHER),
                ApiRight.get("/api/v1/releases/{id}/check", READ),
                ApiRight.post("/api/v1/releases/{id}/items", GATHER),
                ApiRight.delete("/api/v1/releases/{id}/items/{item}", GATHER),
                ApiRight.post(
                        "/api/v1/releases/{id}/transitions",
                        ApiRight.oneOf(Rights.FAQ_PUBLISH, Rights.NOTICE_PUBLISH)));
    }

    @Override
    public long version(String id) {
        return board.head(BundleId.of(id)).version();
    }

    @GetMapping
    Page<BundleJson> page(
            @RequestParam(required = false) @Nullable BundleStatus status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.page(new BundleFilter(status, q), size, cursor).map(BundleJson::of);
    }

    @PostMapping
    ResponseEntity<BundleJson> create(@RequestBody BundleJson.Written bundle) {
        return answer(HttpStatus.CREATED, desk.create(bundle.draft()));
    }

    @GetMapping("/{id}")
    ResponseEntity<BundleJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, board.one(BundleId.of(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<BundleJson> rename(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody BundleJson.Written bundle) {
        var known = board.head(BundleId.of(id));
        return answer(HttpStatus.OK, desk.rename(known.id(), Versions.required(ifMatch), bundle.draft()));
    }

    @GetMapping("/{id}/check")
    Check check(@PathVariable String id, Locale locale) {
        var problems = board.check(BundleId.of(id));
        return new Check(
                problems.stream().noneMatch(BundleProblem::blocks),
                problems.stream()
                        .map(problem -> BundleJson.of(problem, words(problem, locale)))
                        .toList());
    }

    @PostMapping("/{id}/items")
    ResponseEntity<BundleJson> add(@PathVariable String id, @RequestBody Gathered item) {
        var bundle = board.head(BundleId.of(id)).id();
        var slug = item.slug();
        return answer(HttpStatus.CREATED, slug == null ? entry(bundle, item) : category(bundle, slug, item));
    }

    private BundleDetails entry(BundleId bundle, Gathered item) {
        var faq = item.faqId();
        var notice = item.noticeId();
        if (faq != null && notice != null) {
            throw Refusal.invalid("noticeId", "release-one-thing");
        }
        if (notice != null) {
            return notice(bundle, notice, item);
        }
        if (faq == null) {
            throw Refusal.invalid("faqId", "required");
        }
        if (!faq.matches("[1-9]\\d{0,17}")) {
            throw Refusal.invalid("faqId", "release-faq-unknown");
        }
        return desk.add(
                bundle, FaqId.of(faq), item.revision(), Objects.requireNonNullElse(item.action(), ItemAction.PUBLISH));
    }

    private BundleDetails notice(BundleId bundle, String notice, Gathered item) {
        if (!notice.matches("[1-9]\\d{0,17}")) {
            throw Refusal.invalid("noticeId", "notice-unknown");
        }
        return desk.add(
                bundle,
                NoticeId.of(notice),
                item.revision(),
                Objects.requireNonNullElse(item.action(), ItemAction.PUBLISH));
    }

    private BundleDetails category(BundleId bundle, String slug, Gathered item) {
        if (item.faqId() != null || item.noticeId() != null || item.revision() != null) {
            throw Refusal.invalid("slug", "release-one-thing");
        }
        if (item.action() != null && item.action() != ItemAction.CHANGE) {
            throw Refusal.invalid("action", "release-category-action");
        }
        return desk.change(bundle, slug, item.version(), item.place());
    }

    @DeleteMapping("/{id}/items/{item}")
    ResponseEntity<BundleJson> remove(
            @PathVariable String id,
            @PathVariable String item,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var bundle = board.one(BundleId.of(id));
        var known = bundle.lines().stream()
                .filter(line -> Long.toString(line.id()).equals(item))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return answer(HttpStatus.OK, desk.remove(bundle.id(), Versions.required(ifMatch), known.id()));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<BundleJson> take(@PathVariable String id, @RequestBody Transition step) {
        var bundle = board.head(BundleId.of(id)).id();
        var action = step.action();
        if (action == null) {
            throw Refusal.invalid("action", "required");
        }
        var at = step.at() == null ? null : step.at().toInstant();
        return answer(HttpStatus.OK, desk.take(bundle, action, step.version(), at));
    }

    private String words(BundleProblem problem, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(
                        "release.problem." + problem.code(), problem.arguments().toArray(), problem.code(), locale))
                .strip();
    }

    private static ResponseEntity<BundleJson> answer(HttpStatus status, BundleDetails bundle) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(bundle.bundle().version()))
                .body(BundleJson.of(bundle));
    }
}
