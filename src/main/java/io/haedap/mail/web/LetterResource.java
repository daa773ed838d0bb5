package io.haedap.mail.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.haedap.mail.LetterAction;
import io.haedap.mail.LetterBoard;
import io.haedap.mail.LetterDesk;
import io.haedap.mail.LetterRow;
import io.haedap.mail.LetterState;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox: letters that wait, left, failed. */
@RestController
@RequestMapping("/api/v1/letters")
class LetterResource implements ApiRights, Versioned {

    record Transition(@Nullable LetterAction action) {}

    record Opened(@JsonUnwrapped LetterRow letter, @Nullable String toName, String body, boolean blotted) {}

    private final LetterBoard board;
    private final LetterDesk desk;

    LetterResource(LetterBoard board, LetterDesk desk) {
        this.board = board;
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/letters", Rights.MAIL_READ),
                ApiRight.get("/api/v1/letters/{id}", Rights.MAIL_READ),
                ApiRight.post("/api/v1/letters/{id}/transitions", Rights.MAIL_READ));
    }

    @Override
    public long version(String id) {
        board.one(id);
        return 0;
    }

    @GetMapping
    Page<LetterRow> page(
            @RequestParam(required = false) @Nullable LetterState status,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.page(status, size, cursor);
    }

    @GetMapping("/{id}")
    Opened open(@PathVariable String id) {
        var opened = board.open(id);
        return new Opened(opened.letter(), opened.toName(), opened.body(), opened.blotted());
    }

    @PostMapping("/{id}/transitions")
    LetterRow act(@PathVariable String id, @RequestBody Transition transition) {
        if (transition.action() == null) {
            throw Refusal.invalid("action", "required");
        }
        return desk.act(id, transition.action());
    }
}
