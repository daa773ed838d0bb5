package io.haedap.people;

import java.util.List;

/** The names of all rights, as roles hold them in the database and as screens, services and the API ask for them. */
public final class Rights {

    public static final String FAQ_READ = "faq:read";
    public static final String FAQ_WRITE = "faq:write";
    public static final String FAQ_REVIEW = "faq:review";
    public static final String FAQ_PUBLISH = "faq:publish";
    public static final String FAQ_ARCHIVE = "faq:archive";
    public static final String FAQ_PROPOSE = "faq:propose";
    public static final String FAQ_IMPORT = "faq:import";
    public static final String FAQ_IMPORT_PUBLISHED = "faq:import-published";
    public static final String FAQ_EXPORT = "faq:export";
    public static final String SEARCH_INSIGHT = "search:insight";
    public static final String NOTICE_READ = "notice:read";
    public static final String NOTICE_WRITE = "notice:write";
    public static final String NOTICE_APPROVE = "notice:approve";
    public static final String NOTICE_PUBLISH = "notice:publish";
    public static final String NOTICE_EXPORT = "notice:export";
    public static final String STATUS_READ = "status:read";
    public static final String STATUS_WRITE = "status:write";
    public static final String SUBSCRIPTION_READ = "subscription:read";
    public static final String SUBSCRIPTION_WRITE = "subscription:write";
    public static final String INQUIRY_READ = "inquiry:read";
    public static final String INQUIRY_CREATE = "inquiry:create";
    public static final String INQUIRY_ANSWER = "inquiry:answer";
    public static final String INQUIRY_HANDOVER = "inquiry:handover";
    public static final String INQUIRY_ASSIGN = "inquiry:assign";
    public static final String INQUIRY_EXPORT = "inquiry:export";
    public static final String CUSTOMER_READ = "customer:read";
    public static final String CUSTOMER_REVEAL = "customer:reveal";
    public static final String TEMPLATE_WRITE = "template:write";
    public static final String REPORT_READ = "report:read";
    public static final String AUDIT_READ = "audit:read";
    public static final String MAIL_READ = "mail:read";
    public static final String WEBHOOK_MANAGE = "webhook:manage";
    public static final String STAFF_WRITE = "staff:write";
    public static final String SETTINGS_WRITE = "settings:write";
    public static final String CATEGORY_WRITE = "category:write";
    public static final String QUEUE_WRITE = "queue:write";

    public static final List<String> ALL = List.of(
            FAQ_READ,
            FAQ_WRITE,
            FAQ_REVIEW,
            FAQ_PUBLISH,
            FAQ_ARCHIVE,
            FAQ_PROPOSE,
            FAQ_IMPORT,
            FAQ_IMPORT_PUBLISHED,
            FAQ_EXPORT,
            SEARCH_INSIGHT,
            NOTICE_READ,
            NOTICE_WRITE,
            NOTICE_APPROVE,
            NOTICE_PUBLISH,
            NOTICE_EXPORT,
            STATUS_READ,
            STATUS_WRITE,
            SUBSCRIPTION_READ,
            SUBSCRIPTION_WRITE,
            INQUIRY_READ,
            INQUIRY_CREATE,
            INQUIRY_ANSWER,
            INQUIRY_HANDOVER,
            INQUIRY_ASSIGN,
            INQUIRY_EXPORT,
            CUSTOMER_READ,
            CUSTOMER_REVEAL,
            TEMPLATE_WRITE,
            REPORT_READ,
            AUDIT_READ,
            MAIL_READ,
            WEBHOOK_MANAGE,
            STAFF_WRITE,
            SETTINGS_WRITE,
            CATEGORY_WRITE,
            QUEUE_WRITE);

    private Rights() {}
}
