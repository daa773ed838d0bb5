package io.haedap.people.web;

import io.haedap.people.SavedView;
import io.haedap.people.SavedViews;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views of the console's lists. They are replaced as a whole and have no versions, so dropping one names nothing. */
@RestController
@RequestMapping("/api/v1/views")
class ViewResource implements ApiRights {

    /** A view to keep. */
    record Kept(
            @Nullable String screen,
            @Nullable String name,
            @Nullable String query,
            @Nullable Boolean shared) {}

    private final SavedViews views;

    ViewResource(SavedViews views) {
        this.views = views;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get("/api/v1/views", ApiRight.SIGNED_IN),
                ApiRight.post("/api/v1/views", ApiRight.SIGNED_IN),
                ApiRight.post("/api/v1/views/{id}/drop", ApiRight.SIGNED_IN));
    }

    @GetMapping
    Page<SavedView> of(@RequestParam(defaultValue = "faqs") String screen) {
        return new Page<>(views.of(screen), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedView keep(@RequestBody Kept view) {
        return views.keep(
                view.screen() == null ? "" : view.screen(),
                view.name() == null ? "" : view.name(),
                view.query() == null ? "" : view.query(),
                Boolean.TRUE.equals(view.shared()));
    }

    @PostMapping("/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String id) {
        try {
            views.drop(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw Refusal.notFound();
        }
    }
}
