package io.haedap.status.web;

import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.status.FormerText;
import io.haedap.status.IncidentBoard;
import io.haedap.status.IncidentDetails;
import io.haedap.status.IncidentNote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff alone know of an outage: notes, how updates read before, whether customers were told as the law asks. */
@RestController
@RequestMapping("/api/v1/incidents/{id}")
class NoteResource implements ApiRights, Versioned {

    private static final String BASE = "/api/v1/incidents/{id}";

    record NoteJson(String id, String body, @Nullable String by, Instant at) {}

    record Written(@Nullable String body) {}

    /** How an update read until {@code at}; {@code saidAt} where its own time was another until then. */
    record FormerJson(
            String update,
            LocalText message,
            @Nullable String by,
            Instant at,
            @Nullable Instant saidAt) {}

    record DutyJson(
            @Nullable Instant informBy,
            @Nullable Instant informedAt,
            @Nullable String informedBy) {}

    private final IncidentBoard board;
    private final StaffBoard colleagues;

    NoteResource(IncidentBoard board, StaffBoard colleagues) {
        this.board = board;
        this.colleagues = colleagues;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(BASE + "/notes", Rights.STATUS_READ),
                ApiRight.post(BASE + "/notes", Rights.STATUS_WRITE),
                ApiRight.get(BASE + "/corrections", Rights.STATUS_READ),
                ApiRight.get(BASE + "/duty", Rights.STATUS_READ),
                ApiRight.post(BASE + "/duty", Rights.STATUS_WRITE));
    }

    @Override
    public long version(String id) {
        return board.one(id).incident().version();
    }

    @GetMapping("/notes")
    Page<NoteJson> notes(@PathVariable String id) {
        var notes = board.one(id).notes();
        var names = named(notes.stream().map(IncidentNote::by));
        return new Page<>(notes.stream().map(note -> json(note, names)).toList(), null);
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteJson note(@PathVariable String id, @RequestBody Written note) {
        var body = note.body();
        var written = board.note(id, body == null ? "" : body);
        return json(written, named(Stream.of(written.by())));
    }

    @GetMapping("/corrections")
    Page<FormerJson> corrections(@PathVariable String id) {
        var former = board.one(id).former();
        var names = named(former.values().stream().flatMap(List::stream).map(FormerText::by));
        return new Page<>(
                former.entrySet().stream()
                        .flatMap(update -> update.getValue().stream()
                                .map(text -> new FormerJson(
                                        update.getKey(),
                                        text.body(),
                                        mail(text.by(), names),
                                        text.at(),
                                        text.saidAt())))
                        .toList(),
                null);
    }

    @GetMapping("/duty")
    DutyJson duty(@PathVariable String id) {
        return json(board.one(id));
    }

    /** Customers were told. */
    @PostMapping("/duty")
    DutyJson informed(@PathVariable String id) {
        return json(board.informed(id));
    }

    private DutyJson json(IncidentDetails details) {
        var by = details.informedBy();
        return new DutyJson(details.informBy(), details.informedAt(), mail(by, named(Stream.ofNullable(by))));
    }

    private static NoteJson json(IncidentNote note, Map<StaffId, StaffMember> names) {
        return new NoteJson(note.id(), note.body(), mail(note.by(), names), note.at());
    }

    /** All of them by one question. */
    private Map<StaffId, StaffMember> named(Stream<? extends @Nullable StaffId> ids) {
        return colleagues.named(ids.flatMap(Stream::ofNullable).collect(Collectors.toSet()));
    }

    private static @Nullable String mail(@Nullable StaffId id, Map<StaffId, StaffMember> names) {
        var member = id == null ? null : names.get(id);
        return member == null ? null : member.email();
    }
}
