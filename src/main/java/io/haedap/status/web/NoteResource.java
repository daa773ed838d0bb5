package io.haedap.status.web;

import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.status.IncidentBoard;
import io.haedap.status.IncidentDetails;
import io.haedap.status.IncidentNote;
import java.time.Instant;
import java.util.List;
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

    /** How an update read until {@code at}. */
    record FormerJson(
            String update, LocalText message, @Nullable String by, Instant at) {}

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
        return new Page<>(board.one(id).notes().stream().map(this::json).toList(), null);
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteJson note(@PathVariable String id, @RequestBody Written note) {
        var body = note.body();
        return json(board.note(id, body == null ? "" : body));
    }

    @GetMapping("/corrections")
    Page<FormerJson> corrections(@PathVariable String id) {
        return new Page<>(
                board.one(id).former().entrySet().stream()
                        .flatMap(update -> update.getValue().stream()
                                .map(text -> new FormerJson(update.getKey(), text.body(), mail(text.by()), text.at())))
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
        return new DutyJson(details.informBy(), details.informedAt(), mail(details.informedBy()));
    }

    private NoteJson json(IncidentNote note) {
        return new NoteJson(note.id(), note.body(), mail(note.by()), note.at());
    }

    private @Nullable String mail(@Nullable StaffId id) {
        return Stream.ofNullable(id)
                .flatMap(one -> colleagues.named(List.of(one)).values().stream())
                .map(member -> member.email())
                .findFirst()
                .orElse(null);
    }
}
