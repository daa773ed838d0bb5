package io.haedap.category.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.haedap.category.Category;
import io.haedap.category.CategoryDesk;
import io.haedap.category.CategoryDetails;
import io.haedap.category.CategoryTree;
import io.haedap.people.Rights;
import io.haedap.shared.LocalText;
import io.haedap.shared.Page;
import io.haedap.shared.Refusal;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import io.haedap.shared.web.Versioned;
import io.haedap.shared.web.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The category tree, parents first. */
@RestController
class CategoryResource implements ApiRights, Versioned {

    private static final String ALL = "/api/v1/categories";
    private static final String ONE = "/api/v1/categories/{slug}";

    /** What may be written; the slug only when a category is added. */
    @JsonIgnoreProperties({"counts", "version"})
    record Written(
            @Nullable String slug,
            @Nullable String parentSlug,
            @Nullable LocalText name,
            @Nullable Integer position) {

        /** JSON may leave out what the types call present. */
        @SuppressWarnings("ConstantValue")
        LocalText named() {
            if (name == null || name.ko() == null) {
                throw Refusal.invalid("name.ko", "required");
            }
            return name;
        }
    }

    private final CategoryTree tree;
    private final CategoryDesk desk;

    CategoryResource(CategoryTree tree, CategoryDesk desk) {
        this.tree = tree;
        this.desk = desk;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(
                ApiRight.get(ALL, ApiRight.SIGNED_IN),
                ApiRight.post(ALL, Rights.CATEGORY_WRITE),
                ApiRight.get(ONE, Rights.CATEGORY_WRITE),
                ApiRight.put(ONE, Rights.CATEGORY_WRITE),
                ApiRight.delete(ONE, Rights.CATEGORY_WRITE));
    }

    @Override
    public long version(String slug) {
        return desk.one(slug).version();
    }

    @GetMapping(ALL)
    Page<Category> all() {
        return new Page<>(tree.all(), null);
    }

    @PostMapping(ALL)
    ResponseEntity<CategoryDetails> add(@RequestBody Written category) {
        var name = category.named();
        var slug = category.slug();
        if (slug == null) {
            throw Refusal.invalid("slug", "required");
        }
        return answer(HttpStatus.CREATED, desk.add(slug, category.parentSlug(), name));
    }

    @GetMapping(ONE)
    ResponseEntity<CategoryDetails> one(@PathVariable String slug) {
        return answer(HttpStatus.OK, desk.one(slug));
    }

    @PutMapping(ONE)
    ResponseEntity<CategoryDetails> change(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Written category) {
        var position = category.position();
        return answer(
                HttpStatus.OK,
                desk.change(
                        slug,
                        Versions.required(ifMatch),
                        category.named(),
                        category.parentSlug(),
                        position == null ? Integer.MAX_VALUE : position));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        desk.delete(slug, Versions.required(ifMatch));
    }

    private static ResponseEntity<CategoryDetails> answer(HttpStatus status, CategoryDetails category) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(category.version()))
                .body(category);
    }
}
