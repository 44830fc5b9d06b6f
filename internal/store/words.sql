-- Full text. unicode61 folds case and diacritics; letters that it leaves alone
-- (ı ə ł ø đ …) are folded in the column "folded".

CREATE VIEW searched_source AS
  SELECT s.number AS number, s.title AS title,
    (SELECT group_concat(text, char(10)) FROM (SELECT text FROM passage WHERE source = s.number ORDER BY start)) AS text,
    s.folded AS folded
  FROM source s;

CREATE VIRTUAL TABLE meeting_words USING fts5 (text, names, folded,
  content = 'searched_meeting', content_rowid = 'ordinal', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE source_words USING fts5 (title, text, folded,
  content = 'searched_source', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE name_words USING fts5 (form, folded,
  content = 'searched_name', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
