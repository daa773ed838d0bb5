package io.haedap.subscription.webhook.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.haedap.people.Rights;
import io.haedap.people.StaffBoard;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.ShownOnce;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import io.haedap.subscription.webhook.DeliveryDetails.Attempt;
import io.haedap.subscription.webhook.DeliveryRow;
import io.haedap.subscription.webhook.DeliveryState;
import io.haedap.subscription.webhook.IssuedSecret;
import io.haedap.subscription.webhook.WebhookAction;
import io.haedap.subscription.webhook.WebhookBoard;
import io.haedap.subscription.webhook.WebhookDesk;
import io.haedap.subscription.webhook.WebhookDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs of others that are told, and what was sent to them. Answers that hold a secret are kept by nobody on their way. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/webhooks";
    private static final String ONE = ALL + "/{id}";

    record Step(@Nullable WebhookAction action) {}

    record Contact(@Nullable String contact) {}

    record Opened(@JsonUnwrapped DeliveryRow delivery, String body, List<Attempt> tries) {}

    private final WebhookBoard board;
    private final WebhookDesk desk;
    private final StaffBoard colleagues;
    private final ApplicationEventPublisher events;

    WebhookResource(WebhookBoard board, WebhookDesk desk, StaffBoard colleagues, ApplicationEventPublisher events) {
        this.board = board;
        this.desk = desk;
        this.colleagues = colleagues;
        this.events = events;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, Rights.WEBHOOK_MANAGE),
                ApiRight.post(ALL, Rights.WEBHOOK_MANAGE),
                ApiRight.get(ONE, Rights.WEBHOOK_MANAGE),
                ApiRight.put(ONE, Rights.WEBHOOK_MANAGE),
                ApiRight.delete(ONE, Rights.WEBHOOK_MANAGE),
                ApiRight.get(ONE + "/contact", Rights.WEBHOOK_MANAGE),
                ApiRight.post(ONE + "/transitions", Rights.WEBHOOK_MANAGE),
                ApiRight.post(ONE + "/test", Rights.WEBHOOK_MANAGE),
                ApiRight.get(ONE + "/deliveries", Rights.WEBHOOK_MANAGE),
                ApiRight.get(ONE + "/deliveries/{delivery}", Rights.WEBHOOK_MANAGE),
                ApiRight.post(ONE + "/deliveries/{delivery}/resend", Rights.WEBHOOK_MANAGE));
    }

    @Override
    public long version(String id) {
        return board.one(id).version();
    }

    @GetMapping
    Page<WebhookJson> page(
            @RequestParam(defaultValue = "50") int size, @RequestParam(required = false) @Nullable String cursor) {
        var page = board.page(size, cursor);
        var names = colleagues.named(
                page.items().stream().map(WebhookDetails::createdBy).distinct().toList());
        return page.map(webhook -> WebhookJson.of(webhook, null, names));
    }

    @PostMapping
    ResponseEntity<WebhookJson> add(@RequestBody WebhookJson.Written webhook) {
        return answer(HttpStatus.CREATED, desk.add(webhook.draft()));
    }

    @GetMapping("/{id}")
    ResponseEntity<WebhookJson> one(@PathVariable String id) {
        return answer(HttpStatus.OK, new IssuedSecret(board.one(id), null));
    }

    @PutMapping("/{id}")
    ResponseEntity<WebhookJson> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WebhookJson.Written webhook) {
        return answer(
                HttpStatus.OK, new IssuedSecret(desk.change(id, Versions.required(ifMatch), webhook.draft()), null));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.remove(id, Versions.required(ifMatch));
    }

    /** Whom to write to, unmasked; leaves a record. */
    @GetMapping("/{id}/contact")
    Contact contact(@PathVariable String id) {
        return new Contact(board.contact(id));
    }

    @PostMapping("/{id}/transitions")
    ResponseEntity<WebhookJson> step(@PathVariable String id, @RequestBody Step step) {
        if (step.action() == null) {
            throw Refusal.invalid("action", "required");
        }
        return answer(HttpStatus.OK, desk.act(id, step.action()));
    }

    /** Sends a ping, once. */
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.CREATED)
    DeliveryRow test(@PathVariable String id) {
        return desk.test(id);
    }

    @GetMapping("/{id}/deliveries")
    Page<DeliveryRow> deliveries(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable DeliveryState status,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String cursor) {
        return board.deliveries(id, status, size, cursor);
    }

    @GetMapping("/{id}/deliveries/{delivery}")
    Opened delivery(@PathVariable String id, @PathVariable String delivery) {
        var opened = board.delivery(id, delivery);
        return new Opened(opened.delivery(), opened.body(), opened.tries());
    }

    @PostMapping("/{id}/deliveries/{delivery}/resend")
    DeliveryRow resend(@PathVariable String id, @PathVariable String delivery) {
        return desk.resend(id, delivery);
    }

    private ResponseEntity<WebhookJson> answer(HttpStatus status, IssuedSecret issued) {
        if (issued.secret() != null) {
            events.publishEvent(new ShownOnce("secret"));
        }
        return ResponseEntity.status(status)
                .eTag(Versions.etag(issued.webhook().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(WebhookJson.of(issued.webhook(), issued.secret(), colleagues));
    }
}
