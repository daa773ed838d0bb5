package io.haedap.inquiry;

/** Tells which version of the privacy policy customers agree to now; implemented by the site, which shows it to them. */
public interface ConsentPolicy {

    String version();
}
