package io.haedap.faq.transfer;

import org.jspecify.annotations.Nullable;

/** What becomes of the addresses that a text from elsewhere names. */
interface ForeignAddresses {

    /** Where a link is to lead; null where only its words are to stay. */
    @Nullable
    String link(String href);

    /** The address of a picture that lies in our own store; null where a link has to do. */
    @Nullable
    String picture(String src);
}
