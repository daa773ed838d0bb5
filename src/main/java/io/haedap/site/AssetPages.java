package io.haedap.site;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the stylesheet and the script under their hashes alone: no other name is an address, so none can fill memories. */
@Controller
@NeedsNoDatabase
class AssetPages {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Stylesheet stylesheet;
    private final SuggestScript script;

    AssetPages(Stylesheet stylesheet, SuggestScript script) {
        this.stylesheet = stylesheet;
        this.script = script;
    }

    @GetMapping("/assets/site.{hash}.css")
    ResponseEntity<byte[]> stylesheet(@PathVariable String hash) {
        return asset(stylesheet.address().equals("/assets/site." + hash + ".css"), CSS, stylesheet.bytes());
    }

    @GetMapping("/assets/suggest.{hash}.js")
    ResponseEntity<byte[]> script(@PathVariable String hash) {
        return asset(script.address().equals("/assets/suggest." + hash + ".js"), SCRIPT, script.bytes());
    }

    private static ResponseEntity<byte[]> asset(boolean known, MediaType type, byte[] bytes) {
        if (!known) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes);
    }
}
