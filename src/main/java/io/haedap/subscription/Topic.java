package io.haedap.subscription;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a subscriber can choose: all notices, the status of all services, one service, or one incident until it is resolved. */
public record Topic(String name) {

    /** Stands first: the topics below are checked by it. */
    private static final Pattern NAME = Pattern.compile("notices|status|(service|incident):[a-z0-9]{12}");

    public static final Topic NOTICES = new Topic("notices");
    public static final Topic STATUS = new Topic("status");

    public Topic {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No topic: " + name);
        }
    }

    /** Empty for what names none. */
    public static Optional<Topic> of(String name) {
        return NAME.matcher(name).matches() ? Optional.of(new Topic(name)) : Optional.empty();
    }

    public static Topic service(String id) {
        return new Topic("service:" + id);
    }

    public static Topic incident(String id) {
        return new Topic("incident:" + id);
    }

    /** {@code notices}, {@code status}, {@code service} or {@code incident}. */
    String kind() {
        return name.replaceFirst(":.*", "");
    }
}
