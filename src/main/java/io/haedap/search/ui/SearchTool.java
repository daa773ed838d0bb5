package io.haedap.search.ui;

import io.haedap.search.StaffSearch;
import io.haedap.shared.ui.ConsoleTool;
import io.haedap.shared.ui.Icons;
import org.springframework.stereotype.Component;

/** The way to the search from every screen. */
@Component
class SearchTool implements ConsoleTool {

    private final StaffSearch search;

    SearchTool(StaffSearch search) {
        this.search = search;
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
        return !search.kinds().isEmpty();
    }
}
