package io.haedap.inquiry.web;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryFilter;
import io.haedap.inquiry.InquirySort;
import io.haedap.inquiry.InquiryStatus;
import io.haedap.inquiry.IntakeDesk;
import io.haedap.people.CurrentStaff;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.PublicAddress;
import io.haedap.shared.web.Versions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final StaffBoard colleagues;
    private final CurrentStaff staff;
    private final PublicAddress address;

    InquiryResource(
            IntakeDesk intake, InquiryBoard board, StaffBoard colleagues, CurrentStaff staff, PublicAddress address) {
        this.intake = intake;
        this.board = board;
        this.colleagues = colleagues;
        this.staff = staff;
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
        intake.refuseExtras(request.hasFields(), request.hasAttachments());
        return TakenDown.answer(request.naming(() -> intake.takeDown(request.inquiry())), address);
    }

    @GetMapping
    Page<InquiryJson.Row> list(
            @RequestParam @Nullable String queue,
            @RequestParam @Nullable List<String> status,
            @RequestParam @Nullable String assignee,
            @RequestParam @Nullable String sort,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam @Nullable String cursor) {
        var of = assigneeOf(assignee);
        var isUnassigned = "none".equals(assignee);
        if (assignee != null && !isUnassigned && of.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var filter = new InquiryFilter(queue, statuses(status), of.orElse(null), isUnassigned, order(sort));
        return board.page(filter, size, cursor).map(InquiryJson::of);
    }

    @GetMapping("/{number}")
    ResponseEntity<InquiryJson.One> one(@PathVariable String number) {
        var one = board.one(number);
        return Versions.ok(InquiryJson.of(one), one.version());
    }

    private Optional<StaffId> assigneeOf(@Nullable String assignee) {
        if (assignee == null || "none".equals(assignee)) {
            return Optional.empty();
        }
        return "me".equals(assignee)
                ? Optional.of(staff.id())
                : colleagues.active(assignee).map(StaffMember::id);
    }

    private static Set<InquiryStatus> statuses(@Nullable List<String> words) {
        if (words == null || words.isEmpty()) {
            return EnumSet.allOf(InquiryStatus.class);
        }
        var statuses = EnumSet.noneOf(InquiryStatus.class);
        for (var word : words) {
            try {
                statuses.add(InquiryStatus.valueOf(word));
            } catch (IllegalArgumentException _) {
                throw Refusal.malformed("status");
            }
        }
        return statuses;
    }

    private static InquirySort order(@Nullable String word) {
        return word == null
                ? InquirySort.DUE_FIRST
                : Arrays.stream(InquirySort.values())
                        .filter(sort -> sort.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> Refusal.malformed("sort"));
    }
}
