package io.haedap.site;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the stylesheet under its hash alone: no other name is an address, so none can fill memories. */
@Controller
@NeedsNoDatabase
class AssetPages {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final Stylesheet stylesheet;

    AssetPages(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    @GetMapping("/assets/site.{hash}.css")
    ResponseEntity<byte[]> stylesheet(@PathVariable String hash) {
        if (!stylesheet.address().equals("/assets/site." + hash + ".css")) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(stylesheet.bytes());
    }
}
