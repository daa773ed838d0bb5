package io.haedap.inquiry.identity;

/**
 * How somebody proved to be who they say: called back at the number on file, a code sent to the address on file, a document shown,
 * facts that only the account's owner knows, or in person.
 */
public enum IdentityMethod {
    CALL_BACK,
    MAIL_CODE,
    DOCUMENT,
    ACCOUNT_FACTS,
    IN_PERSON
}
