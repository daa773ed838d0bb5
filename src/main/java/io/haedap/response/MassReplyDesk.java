package io.haedap.response;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryRow;
import io.haedap.people.CurrentStaff;
import io.haedap.shared.Faults;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.PlainText;
import io.haedap.shared.Refusal;
import io.haedap.shared.database.Changes;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what an incident gathered with one reviewed reply, once it is resolved. Whoever orders it reaches the inquiries of their own
 * queues; none leaves for as long as it can be taken back, and each is sent as if they had written it there.
 */
@Service
@PreAuthorize("hasAuthority('status:read') and hasAuthority('inquiry:answer') and hasAuthority('inquiry:read')")
public class MassReplyDesk {

    /** How long nothing leaves, so that it can be taken back. */
    public static final Duration UNDO = Duration.ofSeconds(30);

    /** So many inquiries one reply answers. */
    static final int MOST = 10_000;

    private static final int LONGEST = 20_000;
    private static final int CHUNK = 500;

    private final MassReplies replies;
    private final Links links;
    private final InquiryBoard inquiries;
    private final StatusReader status;
    private final CurrentStaff staff;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MassReplyDesk(
            MassReplies replies,
            Links links,
            InquiryBoard inquiries,
            StatusReader status,
            CurrentStaff staff,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.replies = replies;
        this.links = links;
        this.inquiries = inquiries;
        this.status = status;
        this.staff = staff;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Whom a reply can go to: the linked inquiries that are not over, within the person's queues, the oldest first. */
    @Transactional(readOnly = true)
    public List<Recipient> recipients(String incident) {
        var id = known(incident).id();
        var answered = replies.answered(id);
        var found = new ArrayList<Recipient>();
        var before = Long.MAX_VALUE;
        List<Links.Link> chunk;
        do {
            chunk = links.page(id, before, CHUNK);
            var numbers = chunk.stream().map(Links.Link::inquiry).toList();
            var bases = inquiries.bases(numbers);
            inquiries.rows(numbers).stream()
                    .filter(row -> !row.status().isOver() && bases.containsKey(row.number()))
                    .forEach(row -> {
                        var basis = Objects.requireNonNull(bases.get(row.number()));
                        found.add(new Recipient(
                                row, basis.language(), basis.lastMessage(), answered.contains(row.number())));
                    });
            before = chunk.isEmpty() ? 0 : chunk.getLast().id();
        } while (chunk.size() == CHUNK && found.size() < MOST);
        found.sort(Comparator.comparing((Recipient one) -> one.inquiry().receivedAt())
                .thenComparing(one -> one.inquiry().number()));
        return found;
    }

    /** Orders it. Refused while the incident is open, and while another one waits for one of these inquiries. */
    @Transactional
    public MassReply send(String incident, MassReplyDraft draft) {
        var about = known(incident);
        var body = tidy(draft.body());
        var faults = new Faults().text("body.ko", body.ko(), LONGEST).optionalText("body.en", body.en(), LONGEST);
        var to = to(incident, draft, faults);
        faults.refuse();
        if (links.hold(incident, about.status().isOpen())) {
            throw Refusal.conflict("response-open");
        }
        if (replies.isWaiting(incident, to)) {
            throw Refusal.conflict("response-sending");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reply = replies.add(incident, staff.id(), body, now, begins(about, now));
        replies.addItems(reply, to);
        changes.tell(ResponseChange.of(incident));
        events.publishEvent(new MassReplied(incident, reply, MassReplied.ORDERED, to.size()));
        return one(incident, reply);
    }

    /** Sends no more of it; those that were answered stay so. For its author, and for those who see all whom it goes to. */
    @Transactional
    public MassReply stop(String incident, long reply) {
        var sending = one(incident, reply);
        if (sending.state() == MassReply.State.SENDING) {
            if (!sending.stoppable()) {
                throw Refusal.forbidden("response-foreign");
            }
            replies.stop(incident, reply, clock.instant());
            changes.tell(ResponseChange.of(incident));
            events.publishEvent(new MassReplied(incident, reply, MassReplied.STOPPED, sending.waiting()));
        }
        return one(incident, reply);
    }

    /** Unknown to those who see none of the inquiries that it goes to. */
    public MassReply one(String incident, long reply) {
        return replies.one(known(incident).id(), reply, sight()).orElseThrow(Refusal::notFound);
    }

    /** What was sent for the incident, the newest first. */
    public List<MassReply> of(String incident) {
        return replies.of(known(incident).id(), sight());
    }

    /** Those that got none, as far as the person sees them. */
    public Page<SkippedInquiry> skipped(String incident, long reply, int size, @Nullable String cursor) {
        var id = one(incident, reply).id();
        var after = cursor != null && Numbers.isOne(cursor) ? cursor : "";
        if (cursor != null && after.isEmpty()) {
            throw Refusal.malformed("cursor");
        }
        var found = new ArrayList<SkippedInquiry>();
        var most = Page.size(size);
        List<MassReplies.Skipped> chunk;
        do {
            chunk = replies.skipped(id, after, CHUNK);
            var rows = inquiries
                    .rows(chunk.stream().map(MassReplies.Skipped::inquiry).toList())
                    .stream()
                    .collect(Collectors.toMap(InquiryRow::number, Function.identity()));
            for (var one : chunk) {
                after = one.inquiry();
                var row = rows.get(one.inquiry());
                if (row != null) {
                    found.add(new SkippedInquiry(row, one.reason()));
                }
                if (found.size() == most) {
                    return new Page<>(found, after);
                }
            }
        } while (chunk.size() == CHUNK);
        return new Page<>(found, null);
    }

    /** The named ones that are really linked, and that the person sees. */
    private List<Recipient> to(String incident, MassReplyDraft draft, Faults faults) {
        if (draft.to().isEmpty()) {
            faults.add("recipients", "required");
            return List.of();
        }
        if (draft.to().size() > MOST) {
            faults.add("recipients", "response-too-many-recipients", MOST);
            return List.of();
        }
        var bases = new HashMap<String, String>();
        draft.to().forEach(one -> bases.put(one.number(), one.basedOn()));
        var to = recipients(incident).stream()
                .filter(one -> bases.containsKey(one.inquiry().number()))
                .map(one -> new Recipient(
                        one.inquiry(),
                        one.language(),
                        Objects.requireNonNull(bases.get(one.inquiry().number())),
                        one.answered()))
                .toList();
        if (to.size() < bases.size()
                || to.stream().anyMatch(one -> !one.basedOn().matches("[0-9]{1,18}"))) {
            faults.add("recipients", "response-recipients");
        }
        return to;
    }

    private MassReplies.Sight sight() {
        return new MassReplies.Sight(staff.id(), staff.queues());
    }

    /** Also the end of the incident must not be taken back any more. */
    private static Instant begins(Incident about, Instant now) {
        var own = now.plus(UNDO);
        var told = about.latest().deliverAt();
        return told != null && told.isAfter(own) ? told : own;
    }

    private static LocalText tidy(LocalText body) {
        var ko = PlainText.tidyOrNull(body.ko());
        var en = PlainText.tidyOrNull(body.en());
        return new LocalText(ko == null ? "" : ko, en == null || en.isBlank() ? null : en);
    }

    private Incident known(String id) {
        if (!Numbers.isIncident(id)) {
            throw Refusal.notFound();
        }
        return status.incident(id).orElseThrow(Refusal::notFound);
    }
}
