package io.haedap.site;

import io.haedap.category.Category;
import io.haedap.faq.FaqLine;
import io.haedap.faq.PublishedFaq;
import io.haedap.shared.Markdown;
import io.haedap.shared.web.PublicAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What pages tell machines, as schema.org JSON-LD. It stands in a data block, so no {@code <} may be left in it. */
@Component
class StructuredData {

    private final JsonMapper json;
    private final PublicAddress address;

    StructuredData(JsonMapper json, PublicAddress address) {
        this.json = json;
        this.address = address;
    }

    String question(PublishedFaq faq, List<Category> way, Visit visit) {
        var answer = Map.of("@type", "Answer", "text", Markdown.html(faq.body()));
        var question = new LinkedHashMap<String, Object>();
        question.put("@type", "Question");
        question.put("name", faq.title());
        question.put("acceptedAnswer", answer);
        var page = new LinkedHashMap<String, Object>();
        page.put("@type", "FAQPage");
        page.put("url", address.of(visit.to(faq.path())));
        page.put("inLanguage", faq.language().tag());
        page.put("datePublished", faq.publishedAt().toString());
        page.put("dateModified", faq.updatedAt().toString());
        page.put("mainEntity", List.of(question));
        return write(List.of(page, crumbs(way, visit)));
    }

    String category(Category category, List<FaqLine> faqs, List<Category> way, Visit visit) {
        var entries = new ArrayList<Map<String, Object>>();
        for (var faq : faqs) {
            entries.add(entry(entries.size() + 1, faq.title(), visit.to(faq.path())));
        }
        var list = new LinkedHashMap<String, Object>();
        list.put("@type", "ItemList");
        list.put("numberOfItems", entries.size());
        list.put("itemListElement", entries);
        var page = new LinkedHashMap<String, Object>();
        page.put("@type", "CollectionPage");
        page.put("name", category.name().in(visit.language()));
        page.put("url", address.of(visit.to("/faq/c/" + category.slug())));
        page.put("inLanguage", visit.language().tag());
        page.put("mainEntity", list);
        return write(List.of(page, crumbs(way, visit)));
    }

    private Map<String, Object> crumbs(List<Category> way, Visit visit) {
        var steps = new ArrayList<Map<String, Object>>();
        for (var category : way) {
            steps.add(entry(
                    steps.size() + 1, category.name().in(visit.language()), visit.to("/faq/c/" + category.slug())));
        }
        var crumbs = new LinkedHashMap<String, Object>();
        crumbs.put("@type", "BreadcrumbList");
        crumbs.put("itemListElement", steps);
        return crumbs;
    }

    private Map<String, Object> entry(int position, String name, String path) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("@type", "ListItem");
        entry.put("position", position);
        entry.put("name", name);
        entry.put("item", address.of(path));
        return entry;
    }

    private String write(List<Map<String, Object>> graph) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@graph", graph);
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }
}
