/** Stories, their accounts, one record a story, and the index that the search in the list reads. */
export const stories = `
CREATE TABLE story (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,          -- as a JSON string: lone surrogates would not survive as text
  created TEXT NOT NULL,
  arrival INTEGER NOT NULL      -- orders stories put in within one millisecond
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  outlet TEXT,
  published TEXT,
  body TEXT NOT NULL            -- Json<Ingested>
) STRICT;

CREATE TRIGGER account_unchanged BEFORE UPDATE ON account
BEGIN SELECT raise(ABORT, 'an account never changes after ingest'); END;

CREATE TABLE story_account (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (story, place),
  UNIQUE (story, account)
) STRICT;
CREATE INDEX story_account_by_account ON story_account (account);

CREATE TABLE record (
  story TEXT PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
  engine TEXT NOT NULL,
  accounts INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (story UNINDEXED, account UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
`;
