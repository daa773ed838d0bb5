package io.haedap.site;

import io.haedap.shared.Language;
import io.haedap.shared.web.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.ModelAndView;

/** Puts every page into the one frame. */
@Component
class Pages {

    private final SiteSettings settings;
    private final Stylesheet stylesheet;
    private final SuggestScript script;
    private final PublicAddress address;
    private final MessageSource messages;
    private final Clock clock;
    private final Strips strips;
    private final String mark;
    private final String picture;

    Pages(
            SiteSettings settings,
            Stylesheet stylesheet,
            SuggestScript script,
            PublicAddress address,
            MessageSource messages,
            Clock clock,
            Strips strips) {
        this.settings = settings;
        this.stylesheet = stylesheet;
        this.script = script;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
        this.strips = strips;
        this.mark = read(settings.mark());
        this.picture = read(settings.picture());
    }

    ModelAndView show(Sheet sheet, Visit visit) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && sheet.until() != null) {
            request.setAttribute(PageCache.UNTIL, sheet.until(), RequestAttributes.SCOPE_REQUEST);
        }
        var page = new ModelAndView(sheet.template(), sheet.model(), sheet.status());
        page.addObject("visit", visit);
        page.addObject("times", times(visit.language()));
        page.addObject("picture", picture);
        page.addObject("page", frame(sheet, visit));
        return page;
    }

    /** As {@link #show(Sheet, Visit)}, for what one customer alone may see. */
    ModelAndView showSecret(Sheet sheet, Visit visit, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        return show(sheet.secret(), visit);
    }

    SiteTimes times(Language language) {
        return new SiteTimes(messages, language, clock.instant());
    }

    String say(Visit visit, String key, Object... arguments) {
        return messages.getMessage(key, arguments, visit.language().locale());
    }

    private Frame frame(Sheet sheet, Visit visit) {
        var language = visit.language();
        var here = visit.path();
        var there = sheet.elsewhere() == null ? here : sheet.elsewhere();
        var korean = Language.KO.path(visit.isEnglish() ? there : here);
        var english = Language.EN.path(visit.isEnglish() ? here : there);
        var centre = say(visit, "site.name", settings.company().in(language));
        var indexed = !sheet.isHidden() && sheet.status().is2xxSuccessful();
        return new Frame(
                sheet.title().isEmpty() ? centre : sheet.title() + " | " + centre,
                sheet.description(),
                sheet.section() == null ? "" : sheet.section(),
                stylesheet.address(),
                script.address(),
                settings.company().in(language),
                settings.legalName().in(language),
                settings.phone(),
                settings.phoneLink(),
                settings.mail(),
                mark,
                korean,
                english,
                indexed ? address.of(visit.to(here)) : null,
                address.of(korean),
                address.of(english),
                sheet.data(),
                sheet.icons(),
                sheet.feeds(),
                !indexed,
                sheet.isSecret(),
                sheet.hasStrip() ? strip(language) : null,
                times(language).moment(clock.instant()));
    }

    /** An error page must not fail because the strip cannot be read. */
    private @Nullable Strip strip(Language language) {
        return strips.now(language, times(language));
    }

    private static String read(Resource drawing) {
        try {
            return drawing.getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("haedap.site names a drawing that cannot be read", missing);
        }
    }
}
