package io.haedap.search;

import io.haedap.search.text.TokenField;
import io.haedap.shared.Language;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A row as Lucene holds it, and what is read back from it. */
final class IndexedDocument {

    static final String KEY = "key";
    static final String STAMP = "stamp";
    static final String TYPE = "type";
    static final String LANGUAGE = "language";
    static final String CATEGORY = "category";
    static final String SCOPE = "scope";
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String URL = "url";
    private static final String EXTERNAL_ID = "externalId";

    /** Lucene takes 32,766 bytes; nobody looks for a text without a single blank. */
    private static final int LONGEST_TOKEN = 10_000;

    private static final FieldType TOKENS = new FieldType();
    private static final FieldType PRESENT = new FieldType();

    static {
        PRESENT.setIndexOptions(IndexOptions.DOCS);
        PRESENT.setTokenized(true);
        PRESENT.setOmitNorms(true);
        PRESENT.freeze();
        TOKENS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TOKENS.setTokenized(true);
        TOKENS.freeze();
    }

    private IndexedDocument() {}

    static Document of(SearchRow row) {
        var document = new Document();
        document.add(new StringField(KEY, row.key(), Field.Store.NO));
        document.add(new NumericDocValuesField(STAMP, row.stamp()));
        term(document, TYPE, row.type());
        term(document, LANGUAGE, row.language().tag());
        term(document, CATEGORY, row.category());
        term(document, SCOPE, row.scope());
        stored(document, ID, row.id());
        stored(document, TITLE, row.title());
        stored(document, TEXT, row.text());
        stored(document, URL, row.url());
        stored(document, EXTERNAL_ID, row.externalId());
        var passages = row.passages();
        for (var field : TokenField.indexed(row.language(), row.brief())) {
            var tokens = passages.stream()
                    .flatMap(passage -> field.tokens(passage).stream())
                    .filter(token -> token.length() <= LONGEST_TOKEN)
                    .toList();
            document.add(new Field(field.in(row.language()), new Tokens(tokens), TOKENS));
        }
        if (!row.brief()) {
            TitleSearch.index(document, row.title(), row.labels());
            document.add(new Field(
                    Spelling.field(row.language()), new Tokens(List.copyOf(Spelling.words(passages))), PRESENT));
            if (row.language() == Language.KO) {
                document.add(new Field(
                        InitialWords.field(),
                        new Tokens(InitialWords.tokens(passages).toList()),
                        PRESENT));
            }
        }
        return document;
    }

    /** To be counted by, filtered by and read back. */
    private static void term(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Field.Store.YES));
            document.add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    private static void stored(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    static FoundDocument found(Document document, long stamp, float score) {
        @Nullable String externalId = document.get(EXTERNAL_ID);
        @Nullable String category = document.get(CATEGORY);
        @Nullable String scope = document.get(SCOPE);
        return new FoundDocument(
                document.get(TYPE),
                document.get(ID),
                externalId,
                Language.ofTag(document.get(LANGUAGE)),
                document.get(TITLE),
                document.get(TEXT),
                document.get(URL),
                category,
                scope,
                stamp,
                score);
    }

    /** Tokens that are made already. */
    private static final class Tokens extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> tokens;

        Tokens(List<String> tokens) {
            this.tokens = tokens.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!tokens.hasNext()) {
                return false;
            }
            term.setEmpty().append(tokens.next());
            return true;
        }
    }
}
