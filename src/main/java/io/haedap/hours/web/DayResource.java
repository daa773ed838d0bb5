package io.haedap.hours.web;

import io.haedap.hours.ChangePreview;
import io.haedap.people.Rights;
import io.haedap.shared.web.ApiRight;
import io.haedap.shared.web.KeptResource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What is special about dates: it can be tried before it is made or changed. */
abstract class DayResource<T, J extends HoursJson.Day> extends KeptResource<T, J, J> {

    private static final String PREVIEW = "/preview";

    private final String address;
    private final ChangePreview preview;

    DayResource(String address, ChangePreview preview) {
        super(address, Rights.SETTINGS_WRITE);
        this.address = address;
        this.preview = preview;
    }

    @Override
    protected List<ApiRight> more() {
        return List.of(ApiRight.post(address + PREVIEW, Rights.SETTINGS_WRITE));
    }

    /** What adding it, or with an id changing it, would bring; nothing is changed. */
    @PostMapping(PREVIEW)
    public OutlookJson look(@RequestBody J day) {
        @Nullable String id = day.id();
        return OutlookJson.of(preview.of(() -> {
            if (id == null) {
                make(day);
            } else {
                replace(id, version(id), day);
            }
        }));
    }
}
