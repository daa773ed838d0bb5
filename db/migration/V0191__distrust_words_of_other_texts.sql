-- A node of another version may write a text without its words: those of the text before must not stay with it.
create function search.distrust_words() returns trigger language plpgsql as $$
begin
    new.analysis := 0;
    return new;
end
$$;

create trigger distrust_words
    before update of title, body, tags, lead on search.document
    for each row
    when (new.words = old.words and not new.removed
          and (new.title, new.body, new.tags, new.lead) is distinct from (old.title, old.body, old.tags, old.lead))
    execute function search.distrust_words();
