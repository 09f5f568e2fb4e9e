-- A session may be opened and begun on a device that cannot reach the server, and told of later.

-- The device's clock at the opening; null where the server opened it. `created_at` is the server's own.
alter table session add column opened_at timestamptz;

-- What spoke against the start without an answer, found when the server heard of it: it has happened, and blocks signing.
alter table session_start add column unanswered jsonb not null default '[]';
