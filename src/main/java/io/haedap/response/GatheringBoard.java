package io.haedap.response;

import io.haedap.inquiry.InquiryBoard;
import io.haedap.inquiry.InquiryRow;
import io.haedap.people.StaffBoard;
import io.haedap.people.StaffId;
import io.haedap.people.StaffMember;
import io.haedap.shared.Cursor;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.status.Incident;
import io.haedap.status.StatusReader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What incidents gather. How much it is, everybody may know who sees incidents; the inquiries themselves are shown to those who may
 * read inquiries, within their queues.
 */
@Service
@PreAuthorize("hasAuthority('status:read')")
public class GatheringBoard {

    private static final int RECENT = 20;
    private static final Duration NOT_LONG_AGO = Duration.ofDays(30);
    private static final int CHUNK = 200;

    private final Links links;
    private final Proposals proposals;
    private final IncidentsBeside beside;
    private final InquiryBoard inquiries;
    private final StatusReader status;
    private final StaffBoard colleagues;
    private final Clock clock;

    GatheringBoard(
            Links links,
            Proposals proposals,
            IncidentsBeside beside,
            InquiryBoard inquiries,
            StatusReader status,
            StaffBoard colleagues,
            Clock clock) {
        this.links = links;
        this.proposals = proposals;
        this.beside = beside;
        this.inquiries = inquiries;
        this.status = status;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    public Gathered gathered(String incident) {
        return links.gathered(known(incident).id());
    }

    /** The linked inquiries that the person sees, the newest link first. */
    @PreAuthorize("hasAuthority('status:read') and hasAuthority('inquiry:read')")
    public Page<LinkedInquiry> page(String incident, int size, @Nullable String cursor) {
        var id = known(incident).id();
        var after = Cursor.read(cursor, 1);
        var before = after == null ? Long.MAX_VALUE : after.number(0);
        var found = new ArrayList<LinkedInquiry>();
        var most = Page.size(size) + 1;
        var rows = links.page(id, before, CHUNK);
        // what somebody does not see is passed by, however much it is
        while (!rows.isEmpty() && found.size() < most) {
            found.addAll(shown(rows));
            rows = rows.size() < CHUNK
                    ? List.of()
                    : links.page(id, rows.getLast().id(), CHUNK);
        }
        return Page.of(
                found.subList(0, Math.min(found.size(), most)),
                Page.size(size),
                last -> Cursor.of(last.link().version()));
    }

    @PreAuthorize("hasAuthority('status:read') and hasAuthority('inquiry:read')")
    public LinkedInquiry one(String incident, String number) {
        var id = known(incident).id();
        return Numbers.isOne(number)
                ? links.one(id, number).stream()
                        .flatMap(link -> shown(List.of(link)).stream())
                        .findFirst()
                        .orElseThrow(Refusal::notFound)
                : unknown();
    }

    /** The incidents that an inquiry is or was about, the newest link first. */
    @PreAuthorize("hasAuthority('status:read') and hasAuthority('inquiry:read')")
    public List<LinkedIncident> of(String number) {
        if (!Numbers.isOne(number)) {
            return unknown();
        }
        inquiries.version(number);
        var rows = links.ofInquiry(number);
        var names = names(rows);
        return rows.stream()
                .flatMap(link ->
                        status
                                .incident(link.incident())
                                .map(incident -> new LinkedIncident(incident, linked(link, names)))
                                .stream())
                .toList();
    }

    /** What is on while an inquiry waits and is not linked to it, first those that it may be about. */
    @PreAuthorize("hasAuthority('status:read') and hasAuthority('inquiry:read')")
    public List<OpenIncident> open(String number) {
        if (!Numbers.isOne(number)) {
            return unknown();
        }
        return beside.of(inquiries.row(number).orElseThrow(Refusal::notFound));
    }

    /** By number, the open incident that each of them is linked to; others are left out. For lists that the person reads anyway. */
    @PreAuthorize("hasAuthority('status:read') and hasAuthority('inquiry:read')")
    public Map<String, Incident> gathering(Collection<String> numbers) {
        var open = links.openOf(numbers);
        var incidents = new HashMap<String, Incident>();
        Set.copyOf(open.values()).forEach(id -> status.incident(id).ifPresent(incident -> incidents.put(id, incident)));
        return open.entrySet().stream()
                .filter(one -> incidents.containsKey(one.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> Objects.requireNonNull(incidents.get(one.getValue()))));
    }

    /** Unanswered inquiries that came in since the incident began and may be about it, the likeliest first. Nothing is linked by it. */
    @PreAuthorize("hasAuthority('status:read') and hasAuthority('inquiry:read')")
    public List<Proposal> proposals(String incident) {
        return proposals.of(known(incident));
    }

    /** What an inquiry can be linked to: incidents that are open, then those that were over not long ago. */
    public List<Incident> choices() {
        var open = status.unresolved();
        var since = clock.instant().minus(NOT_LONG_AGO);
        var recent = status.incidents(RECENT, null).items().stream()
                .filter(incident -> !incident.status().isOpen())
                .filter(incident -> incident.startedAt().isAfter(since));
        return Stream.concat(open.stream(), recent).toList();
    }

    private List<LinkedInquiry> shown(List<Links.Link> rows) {
        var seen = inquiries.rows(rows.stream().map(Links.Link::inquiry).toList()).stream()
                .collect(Collectors.toMap(InquiryRow::number, Function.identity()));
        var names = names(rows);
        return rows.stream()
                .filter(link -> seen.containsKey(link.inquiry()))
                .map(link -> new LinkedInquiry(Objects.requireNonNull(seen.get(link.inquiry())), linked(link, names)))
                .toList();
    }

    private Map<StaffId, StaffMember> names(Collection<Links.Link> rows) {
        return colleagues.named(
                rows.stream().map(Links.Link::by).flatMap(Stream::ofNullable).collect(Collectors.toSet()));
    }

    private static Linked linked(Links.Link link, Map<StaffId, StaffMember> names) {
        var by = link.by();
        var member = by == null ? null : names.get(by);
        return new Linked(link.origin(), by, member == null ? null : member.name(), link.at(), link.id());
    }

    private Incident known(String id) {
        return Numbers.isIncident(id) ? status.incident(id).orElseThrow(Refusal::notFound) : unknown();
    }

    private static <T> T unknown() {
        throw Refusal.notFound();
    }
}
