package io.haedap.inquiry.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.IntakeDesk;
import io.haedap.people.Rights;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.PublicAddress;
import io.haedap.shared.web.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inquiries taken down, listed and opened. */
@RestController
@RequestMapping("/api/v1/inquiries")
class InquiryResource implements ApiRights {

    private static final String PATH = "/api/v1/inquiries";

    private final IntakeDesk intake;
    private final InquiryBoard board;
    private final ListQuery.Reader filters;
    private final PublicAddress address;

    InquiryResource(IntakeDesk intake, InquiryBoard board, ListQuery.Reader filters, PublicAddress address) {
        this.intake = intake;
        this.board = board;
        this.filters = filters;
        this.address = address;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.post(PATH, Rights.INQUIRY_CREATE),
                ApiRight.get(PATH, Rights.INQUIRY_READ),
                ApiRight.get(PATH + "/{number}", Rights.INQUIRY_READ));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TakenDown.Answer takeDown(@RequestBody TakenDown request) {
        return TakenDown.answer(
                request.naming(() -> intake.takeDown(
                        request.inquiry().with(intake.files(request.attachmentIds())), request.priority())),
                address);
    }

    @GetMapping
    Page<InquiryJson.Row> list(
            @ModelAttribute ListQuery query,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam @Nullable String cursor) {
        return filters.read(query)
                .map(filter -> board.page(filter, size, cursor).map(InquiryJson::of))
                .orElse(new Page<>(List.of(), null));
    }

    @GetMapping("/{number}")
    ResponseEntity<InquiryJson.One> one(@PathVariable String number) {
        var one = board.one(number);
        return Versions.ok(InquiryJson.of(one), one.version());
    }
}
