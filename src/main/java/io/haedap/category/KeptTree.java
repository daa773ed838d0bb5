package io.haedap.category;

import io.haedap.shared.database.Kept;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The tree: lists that are filtered by branch ask for it each time. */
@Component
class KeptTree extends Kept<List<Category>> {

    KeptTree() {
        super("category");
    }

    List<Category> tree(Supplier<List<Category>> read) {
        return orElse(read);
    }
}
