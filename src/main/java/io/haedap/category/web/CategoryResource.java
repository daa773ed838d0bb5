package io.haedap.category.web;

import io.haedap.category.Category;
import io.haedap.category.CategoryTree;
import io.haedap.shared.Page;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.ApiRights;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The category tree, parents first. */
@RestController
class CategoryResource implements ApiRights {

    private final CategoryTree tree;

    CategoryResource(CategoryTree tree) {
        this.tree = tree;
    }

    @Override
    public List<ApiRight> rights() {
        return List.of(ApiRight.get("/api/v1/categories", ApiRight.SIGNED_IN));
    }

    @GetMapping("/api/v1/categories")
    Page<Category> all() {
        return new Page<>(tree.all(), null);
    }
}
