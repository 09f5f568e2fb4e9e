-- Typing errors in names are bridged by comparing groups of three letters. The extension is trusted: the database's owner may create it.
create extension if not exists pg_trgm;
