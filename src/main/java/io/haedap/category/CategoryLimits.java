package io.haedap.category;

import io.haedap.people.LimitChoices;
import io.haedap.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers the branches of the tree where rights are narrowed. */
@Component
class CategoryLimits implements LimitChoices {

    private final CategoryTree tree;

    CategoryLimits(CategoryTree tree) {
        this.tree = tree;
    }

    @Override
    public Map<String, String> categories(Language language) {
        var names = new LinkedHashMap<String, String>();
        tree.all()
                .forEach(category -> names.put(category.slug(), category.name().in(language)));
        return names;
    }
}
