/** What somebody settled of a story's parties and terms: every version is kept, none is changed. */
export const agendas = `
CREATE TABLE agenda (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,     -- from 1 without gaps; version 0 is the empty agenda and has no row
  made TEXT NOT NULL,
  what TEXT,                    -- as a JSON string: the change that undoing takes back; null when nothing is left to undo
  back INTEGER,                 -- the version that undoing leads back to
  json TEXT NOT NULL,
  PRIMARY KEY (story, version)
) STRICT;

CREATE TRIGGER agenda_unchanged BEFORE UPDATE ON agenda
BEGIN SELECT raise(ABORT, 'a version of an agenda never changes'); END;

ALTER TABLE record ADD COLUMN agenda INTEGER NOT NULL DEFAULT 0;
`;
