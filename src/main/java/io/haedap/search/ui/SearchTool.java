package io.haedap.search.ui;

import io.haedap.search.StaffKind;
import io.haedap.shared.ui.ConsoleTool;
import io.haedap.shared.ui.Icons;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the search from every screen. */
@Component
class SearchTool implements ConsoleTool {

    private final List<StaffKind> kinds;

    SearchTool(List<StaffKind> kinds) {
        this.kinds = kinds;
    }

    @Override
    public String titleKey() {
        return "search.staff.title";
    }

    @Override
    public Icons icon() {
        return Icons.SEARCH;
    }

    @Override
    public String path() {
        return "search";
    }

    @Override
    public char key() {
        return 'k';
    }

    @Override
    public boolean isOpen() {
        return kinds.stream().anyMatch(StaffKind::isOpen);
    }
}
