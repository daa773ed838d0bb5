package io.haedap.site;

import io.haedap.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The policies by version; the consent box links to the privacy one. */
@Controller
@RequestMapping({"", "/en"})
class PolicyPages {

    private final Pages pages;
    private final Policies policies;

    PolicyPages(Pages pages, Policies policies) {
        this.pages = pages;
        this.policies = policies;
    }

    @GetMapping("/privacy")
    ModelAndView privacy(Visit visit, @RequestParam(required = false) @Nullable String version) {
        return policy("privacy", visit, version);
    }

    @GetMapping("/terms")
    ModelAndView terms(Visit visit, @RequestParam(required = false) @Nullable String version) {
        return policy("terms", visit, version);
    }

    private ModelAndView policy(String name, Visit visit, @Nullable String version) {
        var policy = policies.find(name, visit.language(), version).orElseThrow(Refusal::notFound);
        var title = pages.say(visit, "site." + name);
        return pages.show(
                new Sheet("policy")
                        .title(title)
                        .description(pages.say(visit, "site." + name + ".description"))
                        .icons("bad", "warn")
                        .with("heading", title)
                        .with("policy", policy)
                        .with("here", "/" + name),
                visit);
    }
}
